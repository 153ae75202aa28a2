package org.fortnight.practice;

import org.fortnight.PostgresTest;

@PostgresTest
class AnsweringOnPostgresTests extends AnsweringTests {}
