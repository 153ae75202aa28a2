package org.fortnight.curriculum;

import org.fortnight.WebTest;

@WebTest
class ImportOnH2Tests extends ImportTests {}
