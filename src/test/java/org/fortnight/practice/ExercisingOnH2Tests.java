package org.fortnight.practice;

import org.fortnight.WebTest;

@WebTest
class ExercisingOnH2Tests extends ExercisingTests {}
