package main

import (
	"context"
	"errors"
	"net"
	"os"
	"strings"
	"syscall"
)

// names lists the addresses to listen on, in words.
func (parsed options) names() []string {
	switch {
	case parsed.bindIPAll && parsed.ipv6:
		return []string{"0.0.0.0", "::"}
	case parsed.bindIPAll:
		return []string{"0.0.0.0"}
	case parsed.bindIP != nil && *parsed.bindIP == "*":
		parsed.bindIPAll = true
		return parsed.names()
	case parsed.bindIP != nil:
		return strings.Split(*parsed.bindIP, ",")
	case parsed.ipv6:
		return []string{"127.0.0.1", "::1"}
	default:
		return []string{"127.0.0.1"}
	}
}

// resolve finds the addresses of a name; without --ipv6 there are none of IPv6, not even for "::".
func resolve(name string, ipv6 bool) []net.IP {
	found := []net.IP{net.ParseIP(name)}
	if found[0] == nil {
		found, _ = net.DefaultResolver.LookupIP(context.Background(), "ip", name)
	}
	var usable []net.IP
	for _, ip := range found {
		if ip.To4() != nil || ipv6 {
			usable = append(usable, ip)
		}
	}
	return usable
}

// listenAll opens one socket for each address. A name without an address is only warned of, so that mongod may run and listen
// nowhere but on its Unix socket.
func listenAll(parsed options) ([]net.Listener, error) {
	var listeners []net.Listener
	open := map[string]bool{}
	for _, name := range parsed.names() {
		found := resolve(name, parsed.ipv6)
		if len(found) == 0 {
			say("W", 23021, "Found no addresses for peer", map[string]any{"peer": name})
		}
		for _, ip := range found {
			if open[ip.String()] {
				continue
			}
			open[ip.String()] = true
			listener, err := listen(ip, parsed.port)
			if errors.Is(err, syscall.EAFNOSUPPORT) && ip.Equal(net.IPv6unspecified) {
				say("W", 4206501, "Failed to bind to address as the platform does not support ipv6", nil)
				continue
			}
			if err != nil {
				return nil, err
			}
			listeners = append(listeners, listener)
		}
	}
	return listeners, nil
}

// listen goes below the net package, whose wildcard sockets serve both families: mongod sets IPV6_V6ONLY on every one.
func listen(ip net.IP, port int) (net.Listener, error) {
	family := syscall.AF_INET
	var address syscall.Sockaddr
	if four := ip.To4(); four != nil {
		address = &syscall.SockaddrInet4{Port: port, Addr: [4]byte(four)}
	} else {
		family = syscall.AF_INET6
		address = &syscall.SockaddrInet6{Port: port, Addr: [16]byte(ip.To16())}
	}
	socket, err := syscall.Socket(family, syscall.SOCK_STREAM|syscall.SOCK_CLOEXEC|syscall.SOCK_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	file := os.NewFile(uintptr(socket), "listener")
	defer file.Close() // net.FileListener holds a socket of its own
	syscall.SetsockoptInt(socket, syscall.SOL_SOCKET, syscall.SO_REUSEADDR, 1)
	if family == syscall.AF_INET6 {
		if err := syscall.SetsockoptInt(socket, syscall.IPPROTO_IPV6, syscall.IPV6_V6ONLY, 1); err != nil {
			return nil, err
		}
	}
	if err := syscall.Bind(socket, address); err != nil {
		return nil, err
	}
	if err := syscall.Listen(socket, syscall.SOMAXCONN); err != nil {
		return nil, err
	}
	return net.FileListener(file)
}

// addressOf names an address as mongod logs it: without the port.
func addressOf(listener net.Listener) string {
	if address, ok := listener.Addr().(*net.TCPAddr); ok {
		return address.IP.String()
	}
	return listener.Addr().String()
}
