package org.fortnight.account;

import org.fortnight.PostgresTest;

@PostgresTest
class PeopleOnPostgresTests extends PeopleTests {}
