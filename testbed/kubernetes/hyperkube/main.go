// All of a Kubernetes node in one program: the first argument says which part runs. One program links in half a minute
// what seven would link in four, and takes a third of their room.
package main

import (
	"context"
	"fmt"
	"os"

	"ipv6containers/hyperkube/etcd"

	"github.com/spf13/cobra"
	"k8s.io/component-base/cli"
	kubectl "k8s.io/kubectl/pkg/cmd"
	apiserver "k8s.io/kubernetes/cmd/kube-apiserver/app"
	manager "k8s.io/kubernetes/cmd/kube-controller-manager/app"
	proxy "k8s.io/kubernetes/cmd/kube-proxy/app"
	scheduler "k8s.io/kubernetes/cmd/kube-scheduler/app"
	kubelet "k8s.io/kubernetes/cmd/kubelet/app"
)

const usage = "Usage: hyperkube etcd FOLDER CLIENT_URL PEER_URL | coredns -conf FILE | " +
	"kube-apiserver | kube-controller-manager | kube-scheduler | kubelet | kube-proxy | kubectl [FLAG...]"

func main() {
	if len(os.Args) < 2 {
		fail(usage)
	}
	os.Args = os.Args[1:]
	switch os.Args[0] {
	case "etcd":
		if len(os.Args) != 4 {
			fail(usage)
		}
		fail(etcd.Run(os.Args[1], os.Args[2], os.Args[3]))
	case "coredns":
		runCoreDNS()
	case "kube-apiserver":
		run(apiserver.NewAPIServerCommand())
	case "kube-controller-manager":
		run(manager.NewControllerManagerCommand())
	case "kube-scheduler":
		run(scheduler.NewSchedulerCommand())
	case "kubelet":
		run(kubelet.NewKubeletCommand(context.Background()))
	case "kube-proxy":
		run(proxy.NewProxyCommand())
	case "kubectl":
		run(kubectl.NewDefaultKubectlCommand())
	default:
		fail(usage)
	}
}

func run(command *cobra.Command) {
	os.Exit(cli.Run(command))
}

func fail(why any) {
	fmt.Fprintln(os.Stderr, why)
	os.Exit(2)
}
