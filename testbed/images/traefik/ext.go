// Package ext has what products that are built on Traefik add to its configuration: nothing here.
package ext

type HTTP struct{}

type Router struct{}
