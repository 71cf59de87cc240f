// What holds a pod's namespaces while its containers come and go, and the first process of the cluster's own process
// namespace: it ends when it is told to, and until then collects processes that ended without a parent.
package main

import (
	"os"
	"os/signal"
	"syscall"
)

func main() {
	signals := make(chan os.Signal, 16)
	signal.Notify(signals, syscall.SIGCHLD, syscall.SIGTERM, syscall.SIGINT)
	for received := range signals {
		if received != syscall.SIGCHLD {
			return
		}
		for {
			ended, err := syscall.Wait4(-1, nil, syscall.WNOHANG, nil)
			if ended <= 0 && err != syscall.EINTR {
				break
			}
		}
	}
}
