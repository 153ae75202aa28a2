package org.fortnight.progress;

import org.fortnight.WebTest;

@WebTest
class LiveEditOnH2Tests extends LiveEditTests {}
