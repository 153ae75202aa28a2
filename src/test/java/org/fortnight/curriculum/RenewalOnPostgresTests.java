package org.fortnight.curriculum;

import org.fortnight.PostgresTest;

@PostgresTest
class RenewalOnPostgresTests extends RenewalTests {}
