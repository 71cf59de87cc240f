// Package etcd runs one member of etcd inside of another program.
package etcd

import (
	"fmt"
	"net/url"
	"os"

	"go.etcd.io/etcd/server/v3/embed"
)

// Run keeps a single member with its data in a folder until it fails. What is lost with the machine need not be on its
// disk, so nothing is flushed.
func Run(folder, clients, peers string) error {
	clientURL, err := url.Parse(clients)
	if err != nil {
		return err
	}
	peerURL, err := url.Parse(peers)
	if err != nil {
		return err
	}
	settings := embed.NewConfig()
	settings.Dir = folder
	settings.ListenClientUrls = []url.URL{*clientURL}
	settings.AdvertiseClientUrls = []url.URL{*clientURL}
	settings.ListenPeerUrls = []url.URL{*peerURL}
	settings.AdvertisePeerUrls = []url.URL{*peerURL}
	settings.InitialCluster = settings.InitialClusterFromName(settings.Name)
	settings.UnsafeNoFsync = true
	settings.LogLevel = "warn"
	member, err := embed.StartEtcd(settings)
	if err != nil {
		return err
	}
	defer member.Close()
	select {
	case <-member.Server.ReadyNotify():
		fmt.Fprintln(os.Stderr, "etcd is ready")
	case err := <-member.Err():
		return err
	}
	return <-member.Err()
}
