// A stand-in for mongod, and not MongoDB: FerretDB answers in MongoDB's protocol, behind sockets that are opened by the
// rules of mongod's source (server_options_server_helpers.cpp, asio_transport_layer.cpp). Those rules were read, not measured.
package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

// mongod's exit codes (exit_code.h).
const (
	exitBadOptions = 2
	exitNetError   = 48
	exitUncaught   = 100
)

// version is FerretDB's own, set by the linker.
var version = "unknown"

func main() {
	options := parse(os.Args[1:])
	say("I", 4615611, "MongoDB starting", map[string]any{"standIn": "FerretDB " + version, "port": options.port})
	if folder, err := os.Stat(options.dbPath); err != nil || !folder.IsDir() {
		die(exitUncaught, 20557, "NonExistentPath: Data directory "+options.dbPath+" not found")
	}
	stop, cancel := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer cancel()
	backend := filepath.Join(os.TempDir(), fmt.Sprintf("ferretdb-%d.sock", os.Getpid()))
	stopped := serveBackend(stop, backend, options.dbPath)
	listeners, err := listenAll(options)
	if err != nil {
		die(exitNetError, 20568, err.Error())
	}
	for _, listener := range listeners {
		say("I", 23015, "Listening on", map[string]any{"address": addressOf(listener)})
		go accept(listener, backend)
	}
	say("I", 23016, "Waiting for connections", map[string]any{"port": options.port, "ssl": "off"})
	<-stop.Done()
	<-stopped
	os.Remove(backend)
}

// serveBackend starts FerretDB on a Unix socket, and tells when it has ended.
func serveBackend(stop context.Context, socket, dbPath string) <-chan struct{} {
	os.Remove(socket)
	ferret, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{Unix: socket},
		Handler:   "sqlite",
		SQLiteURL: "file:" + strings.TrimSuffix(dbPath, "/") + "/",
		Logger:    slog.New(slog.NewTextHandler(io.Discard, nil)),
	})
	if err != nil {
		die(exitUncaught, 28595, err.Error())
	}
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		ferret.Run(stop)
	}()
	return stopped
}

func accept(listener net.Listener, backend string) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go pass(client, backend)
	}
}

// pass carries bytes both ways until either side closes.
func pass(client net.Conn, backend string) {
	defer client.Close()
	server, err := net.Dial("unix", backend)
	if err != nil {
		return
	}
	defer server.Close()
	go func() {
		io.Copy(server, client)
		server.Close()
	}()
	io.Copy(client, server)
}
