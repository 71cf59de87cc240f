package io.github.ipv6containers.kubernetes.pod;

import org.apiguardian.api.API;

/** Reports that a pod did not come to run; the message says why in one sentence. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class PodTroubleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean ofImage;

    /** Takes what to tell, and whether the cluster cannot have the image. */
    public PodTroubleException(String message, boolean ofImage) {
        super(message);
        this.ofImage = ofImage;
    }

    /** Tells whether the cluster cannot have its image. */
    public boolean isOfImage() {
        return ofImage;
    }
}
