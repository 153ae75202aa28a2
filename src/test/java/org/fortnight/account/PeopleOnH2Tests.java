package org.fortnight.account;

import org.fortnight.WebTest;

@WebTest
class PeopleOnH2Tests extends PeopleTests {}
