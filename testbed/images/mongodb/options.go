package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

type options struct {
	port      int
	bindIP    *string // nil where nobody says it
	bindIPAll bool
	ipv6      bool
	dbPath    string
}

// parse takes the flags that decide on sockets and data, ignores those that do not, and refuses unknown ones.
func parse(arguments []string) options {
	parsed := options{port: 27017, dbPath: "/data/db"}
	for i := 0; i < len(arguments); i++ {
		flag, value, joined := strings.Cut(arguments[i], "=")
		next := func() string {
			if joined {
				return value
			}
			if i++; i >= len(arguments) {
				refuse("the required argument for option '" + flag + "' is missing")
			}
			return arguments[i]
		}
		switch flag {
		case "--version":
			fmt.Println("FerretDB " + version + ", a stand-in for mongod")
			os.Exit(0)
		case "--port":
			parsed.port = number(next())
		case "--bind_ip":
			addresses := next()
			parsed.bindIP = &addresses
		case "--bind_ip_all":
			parsed.bindIPAll = true
		case "--ipv6":
			parsed.ipv6 = true
		case "--dbpath":
			parsed.dbPath = next()
		case "--config", "-f":
			parsed.read(next())
		case "--quiet", "--auth", "--noauth", "--nounixsocket", "-v":
		case "--replSet", "--logpath", "--storageEngine", "--wiredTigerCacheSizeGB", "--setParameter", "--oplogSize":
			next()
		default:
			refuse("unrecognised option '" + arguments[i] + "'")
		}
	}
	return parsed
}

// read takes what a configuration file says, and what no flag has said before.
func (parsed *options) read(path string) {
	text, err := os.ReadFile(path)
	if err != nil {
		refuse("Error opening config file '" + path + "': " + err.Error())
	}
	var file struct {
		Net struct {
			Port      int     `yaml:"port"`
			BindIP    *string `yaml:"bindIp"`
			BindIPAll bool    `yaml:"bindIpAll"`
			IPv6      bool    `yaml:"ipv6"`
		} `yaml:"net"`
		Storage struct {
			DBPath string `yaml:"dbPath"`
		} `yaml:"storage"`
	}
	if err := yaml.Unmarshal(text, &file); err != nil {
		refuse("Error parsing YAML config file: " + err.Error())
	}
	if file.Net.Port != 0 {
		parsed.port = file.Net.Port
	}
	if parsed.bindIP == nil {
		parsed.bindIP = file.Net.BindIP
	}
	parsed.bindIPAll = parsed.bindIPAll || file.Net.BindIPAll
	parsed.ipv6 = parsed.ipv6 || file.Net.IPv6
	if file.Storage.DBPath != "" {
		parsed.dbPath = file.Storage.DBPath
	}
}

func number(text string) int {
	value, err := strconv.Atoi(text)
	if err != nil {
		refuse("the argument ('" + text + "') for option '--port' is invalid")
	}
	return value
}

func refuse(reason string) {
	fmt.Fprintln(os.Stderr, "Error parsing command line: "+reason)
	fmt.Fprintln(os.Stderr, "try 'mongod --help' for more information")
	os.Exit(exitBadOptions)
}
