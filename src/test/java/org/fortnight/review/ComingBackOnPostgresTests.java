package org.fortnight.review;

import org.fortnight.PostgresTest;

@PostgresTest
class ComingBackOnPostgresTests extends ComingBackTests {}
