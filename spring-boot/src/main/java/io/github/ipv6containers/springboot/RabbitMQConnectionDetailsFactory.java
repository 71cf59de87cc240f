package io.github.ipv6containers.springboot;

import java.net.URI;
import java.util.List;
import org.springframework.boot.autoconfigure.amqp.RabbitConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionDetailsFactory;
import org.springframework.boot.testcontainers.service.connection.ContainerConnectionSource;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/** Is found by Spring Boot, and tells it how a RabbitMQ container of Testcontainers 2 is reached. */
final class RabbitMQConnectionDetailsFactory
        extends ContainerConnectionDetailsFactory<RabbitMQContainer, RabbitConnectionDetails> {

    @Override
    protected RabbitConnectionDetails getContainerConnectionDetails(
            ContainerConnectionSource<RabbitMQContainer> source) {
        return new RabbitMQContainerConnectionDetails(source);
    }

    /** Spring names its bean by this class alone, so the name must be of no other one. */
    private static final class RabbitMQContainerConnectionDetails extends ContainerConnectionDetails<RabbitMQContainer>
            implements RabbitConnectionDetails {

        RabbitMQContainerConnectionDetails(ContainerConnectionSource<RabbitMQContainer> source) {
            super(source);
        }

        @Override
        public String getUsername() {
            return getContainer().getAdminUsername();
        }

        @Override
        public String getPassword() {
            return getContainer().getAdminPassword();
        }

        @Override
        public List<Address> getAddresses() {
            URI uri = URI.create(getContainer().getAmqpUrl());
            return List.of(new Address(uri.getHost(), uri.getPort()));
        }

        /** Both parents have one, and only this one may be called by others. */
        @Override
        public SslBundle getSslBundle() {
            return super.getSslBundle();
        }
    }
}
