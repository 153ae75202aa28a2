// Tells the form which time zone the browser lives in; without a script it is the installation's.
for (const field of document.querySelectorAll('[data-time-zone]')) {
  field.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''
}
