package org.fortnight.practice;

import org.fortnight.WebTest;

@WebTest
class AnsweringOnH2Tests extends AnsweringTests {}
