package org.fortnight.portfolio;

import org.fortnight.PostgresTest;

@PostgresTest
class CertificateOnPostgresTests extends CertificateTests {}
