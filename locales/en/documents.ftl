### Documents: their fields, and what their check digits say.

field-document-number = Document number
field-date-of-birth = Date of birth
field-date-of-expiry = Date of expiry
field-optional-data = Optional data
field-composite = All lines together
field-name = Name
field-nationality = Nationality
field-issuing-state = Issuing state
field-sex = Sex

mrz-reason-line-count = A travel document has two or three of these lines.
mrz-reason-line-length = A line is too short or too long for this kind of document.
mrz-reason-character = The lines contain a character other than A–Z, 0–9 and <.
mrz-reason-format = The lines do not have the form of a known travel document.
mrz-reason-too-long = The text is much longer than the lines of a travel document.
mrz-reason-empty = There is no text to read.

check-verified = The check digit agrees
check-refuted = The check digit does not agree; compare with the document
check-unprotected = No check digit protects this; compare with the document
