package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6LocalStackContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.traffic.Traffic;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** S3 and SQS of LocalStack over each family, by the AWS SDK. */
@Tag("docker")
@IPv6Containers
class AwsDockerTests {

    @Container
    static final IPv6LocalStackContainer aws = new IPv6LocalStackContainer();

    @EachIPFamily
    void storesAnObjectAndReadsItBack(IPFamily family) {
        String bucket = "orders-" + family.id();
        try (S3Client s3 = client(S3Client.builder())) {
            s3.createBucket(request -> request.bucket(bucket));
            s3.putObject(request -> request.bucket(bucket).key("1"), RequestBody.fromString("two apples"));

            assertThat(s3.getObjectAsBytes(request -> request.bucket(bucket).key("1"))
                            .asUtf8String())
                    .isEqualTo("two apples");
        }
    }

    @EachIPFamily
    void sendsAMessageToAQueueWhoseUrlHasTheFamilysAddress(IPFamily family, Traffic traffic) {
        try (SqsClient sqs = client(SqsClient.builder())) {
            String url = sqs.createQueue(request -> request.queueName("orders-" + family.id()))
                    .queueUrl();
            sqs.sendMessage(request -> request.queueUrl(url).messageBody("two apples"));

            assertThat(url).startsWith(aws.endpoint(4566, family).uri("http").toString());
            try (SqsClient follower =
                    client(SqsClient.builder(), URI.create(url).resolve("/"))) {
                assertThat(follower.receiveMessage(request -> request.queueUrl(url))
                                .messages())
                        .extracting(Message::body)
                        .containsExactly("two apples");
            }
            traffic.of(aws).usedOnly(family).sentNobodyElsewhere();
        }
    }

    @EachIPFamily
    void itsEndpointIsAUrlOfTheFamily(IPFamily family) {
        assertThat(aws.getEndpoint()).isEqualTo(aws.endpoint(4566, family).uri("http"));
    }

    private static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(B builder) {
        return client(builder, aws.getEndpoint());
    }

    private static <C, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C client(
            B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.of(aws.getRegion()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(aws.getAccessKey(), aws.getSecretKey())))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }
}
