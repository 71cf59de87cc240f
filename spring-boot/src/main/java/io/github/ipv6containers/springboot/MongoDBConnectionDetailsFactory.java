package io.github.ipv6containers.springboot;

import com.mongodb.ConnectionString;
import org.springframework.boot.autoconfigure.mongo.MongoConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.testcontainers.mongodb.MongoDBContainer;

/** Is found by Spring Boot, and tells it how a MongoDB container of Testcontainers 2 is reached. */
final class MongoDBConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<MongoDBContainer, MongoConnectionDetails> {

    MongoDBConnectionDetailsFactory() {
        super(ANY_CONNECTION_NAME, ConnectionString.class.getName());
    }

    @Override
    protected MongoConnectionDetails getContainerConnectionDetails(ContainerConnectionSource<MongoDBContainer> source) {
        return new MongoDBContainerConnectionDetails(source);
    }

    /** Spring names its bean by this class alone, so the name must be of no other one. */
    private static final class MongoDBContainerConnectionDetails extends ContainerConnectionDetails<MongoDBContainer>
            implements MongoConnectionDetails {

        MongoDBContainerConnectionDetails(ContainerConnectionSource<MongoDBContainer> source) {
            super(source);
        }

        @Override
        public ConnectionString getConnectionString() {
            return new ConnectionString(getContainer().getReplicaSetUrl());
        }

        /** Both parents have one, and only this one may be called by others. */
        @Override
        public SslBundle getSslBundle() {
            return super.getSslBundle();
        }
    }
}
