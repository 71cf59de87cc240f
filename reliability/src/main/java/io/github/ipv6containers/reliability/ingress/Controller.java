package io.github.ipv6containers.reliability.ingress;

/** An Ingress controller as a pod with a Service, which sees the objects of one namespace alone. */
final class Controller {

    static final String IMAGE = "traefik:v3.7";
    static final int PORT = 80;
    static final String CLASS = "ipv6containers";

    private Controller() {}

    /** Returns its manifest; it needs no right beyond the namespace. */
    static String manifest(String namespace) {
        return """
                apiVersion: v1
                kind: ServiceAccount
                metadata: {name: controller}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: controller}
                rules:
                  - {apiGroups: [""], resources: [services, endpoints, secrets], verbs: [get, list, watch]}
                  - {apiGroups: [discovery.k8s.io], resources: [endpointslices], verbs: [get, list, watch]}
                  - {apiGroups: [networking.k8s.io], resources: [ingresses], verbs: [get, list, watch]}
                  - {apiGroups: [networking.k8s.io], resources: [ingresses/status], verbs: [update]}
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: RoleBinding
                metadata: {name: controller}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: controller}
                subjects: [{kind: ServiceAccount, name: controller}]
                ---
                apiVersion: v1
                kind: Pod
                metadata: {name: controller, labels: {app: controller}}
                spec:
                  serviceAccountName: controller
                  enableServiceLinks: false
                  containers:
                    - name: controller
                      image: "%s"
                      args:
                        - --entrypoints.web.address=:%d
                        - --providers.kubernetesingress.namespaces=%s
                        - --providers.kubernetesingress.ingressclass=%s
                        - --providers.kubernetesingress.disableclusterscoperesources=true
                        - --global.checknewversion=false
                        - --global.sendanonymoususage=false
                      readinessProbe: {tcpSocket: {port: %d}, periodSeconds: 1}
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: controller}
                spec:
                  ipFamilyPolicy: PreferDualStack
                  selector: {app: controller}
                  ports: [{port: %d}]
                """.formatted(IMAGE, PORT, namespace, CLASS, PORT, PORT);
    }
}
