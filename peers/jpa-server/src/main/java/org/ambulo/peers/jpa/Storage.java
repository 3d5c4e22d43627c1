package org.ambulo.peers.jpa;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.config.HibernatePropertiesProvider;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.hibernate.dialect.Dialect;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.orm.jpa.JpaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** How the JPA server keeps what it is given. */
@Configuration
@EnableTransactionManagement
class Storage {

  /** HAPI's defaults but for what its documentation advises for quick writes. */
  @Bean
  JpaStorageSettings storageSettings() {
    JpaStorageSettings settings = new JpaStorageSettings();
    // Its page on performance: no index for ":text" and no delete make writes quicker.
    settings.setSuppressStringIndexingInTokens(true);
    settings.setDeleteEnabled(false);
    // A search is answered from what is stored now, as on the other server, not from the answer to
    // the same search up to a minute ago.
    settings.setReuseCachedSearchResultsForMillis(null);
    // What is found first is a page: the pages asked for have up to 100 entries.
    settings.setSearchPreFetchThresholds(List.of(100, 1000, -1));
    // As its starter project does: terms are no references to other servers.
    settings.setTreatReferencesAsLogical(
        Set.of(
            "http://terminology.hl7.org/*",
            "http://snomed.info/*",
            "http://unitsofmeasure.org/*",
            "http://loinc.org/*"));
    return settings;
  }

  @Bean
  SubscriptionSettings subscriptionSettings() {
    return new SubscriptionSettings();
  }

  @Bean
  PartitionSettings partitionSettings() {
    return new PartitionSettings();
  }

  @Bean
  @Primary
  LocalContainerEntityManagerFactoryBean entityManagerFactory(
      ConfigurableListableBeanFactory beans,
      FhirContext fhir,
      JpaStorageSettings settings,
      DataSource database,
      JpaProperties properties) {
    LocalContainerEntityManagerFactoryBean factory =
        HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, settings);
    factory.setPersistenceUnitName("HAPI_PU");
    factory.setJpaPropertyMap(properties.getProperties());
    factory.setDataSource(database);
    return factory;
  }

  @Bean
  @Primary
  HibernatePropertiesProvider hibernateProperties(JpaProperties properties)
      throws ReflectiveOperationException {
    Dialect dialect =
        (Dialect)
            Class.forName(properties.getProperties().get("hibernate.dialect"))
                .getDeclaredConstructor()
                .newInstance();
    return new HibernatePropertiesProvider() {
      @Override
      public Dialect getDialect() {
        return dialect;
      }
    };
  }

  @Bean
  @Primary
  JpaTransactionManager transactionManager(EntityManagerFactory entities) {
    return new JpaTransactionManager(entities);
  }
}
