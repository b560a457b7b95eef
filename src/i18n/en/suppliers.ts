/** What officers and operators read about lists of suppliers; see `src/i18n/index.ts`. */
export const suppliers = {
  "officers.suppliers.field.supplier": "Supplier",
  "officers.suppliers.field.number": "Supplier number",
  "officers.suppliers.field.otherNames": "Other names",
  "officers.suppliers.field.country": "Country",
  "officers.suppliers.field.subdivision": "State or province",
  "officers.suppliers.field.buyer": "Buyer",
  "officers.suppliers.field.buyerEmail": "Buyer’s e-mail",
  "officers.suppliers.field.spend": "Annual spend",
  "officers.suppliers.field.contact": "Contact",
  "officers.suppliers.field.email": "E-mail",
  "officers.suppliers.field.language": "Language",
  "officers.suppliers.field.timeZone": "Time zone",
  "officers.suppliers.field.rank": "Order",
  "officers.suppliers.note.supplier":
    "The company’s name. Required in every row. One row for each contact; a supplier may have several rows, or one without a contact.",
  "officers.suppliers.note.number":
    "What your books call the company. By it a supplier is recognised when a list is imported again; without it by the name. Format the cells as text, so that zeros in front stay.",
  "officers.suppliers.note.otherNames":
    "Other names the company uses in its forms, separated by semicolons. They take the place of those known before.",
  "officers.suppliers.note.country": "A code such as JP, or the country’s name. It decides public holidays.",
  "officers.suppliers.note.subdivision":
    "The code of the part of the country, such as BY for Bavaria, where holidays differ by it.",
  "officers.suppliers.note.buyer": "Who buys from the supplier in your company.",
  "officers.suppliers.note.buyerEmail": "The buyer’s e-mail address.",
  "officers.suppliers.note.spend": "What you buy from the supplier in a year, in full and in one currency.",
  "officers.suppliers.note.contact": "The person to ask, as they are to be addressed.",
  "officers.suppliers.note.email": "Their e-mail address. One address belongs to one person of one supplier.",
  "officers.suppliers.note.language":
    "The language they read: en, ja, zh, ko, de, es, fr or pt. Empty: that of the country.",
  "officers.suppliers.note.timeZone":
    "A zone such as Asia/Tokyo. Empty: that of the country, or of the survey where the country has several.",
  "officers.suppliers.note.rank":
    "Who of a supplier is written to first: 1 before 2. Empty: as the rows stand.",
  "officers.suppliers.note.empty":
    "A cell that is empty leaves what is known as it is, and so does a supplier that is not in the list. Columns may be left out and stand in any order.",
  "officers.suppliers.sheet.list": "Suppliers",
  "officers.suppliers.sheet.notes": "Notes",
  "officers.suppliers.preview":
    "“{file}” is a list of suppliers with {count, plural, one {one row} other {# rows}}. Nothing was changed yet.",
  "officers.suppliers.suppliers": "Suppliers",
  "officers.suppliers.contacts": "Contacts",
  "officers.suppliers.counts": "{added, number} new, {changed, number} changed, {same, number} unchanged",
  "officers.suppliers.missing":
    "{count, plural, one {One supplier is} other {# suppliers are}} not in this list and {count, plural, one {stays as it is} other {stay as they are}}: {names}.",
  "officers.suppliers.missing_some":
    "{count, plural, one {One supplier is} other {# suppliers are}} not in this list and {count, plural, one {stays as it is} other {stay as they are}}, among them {names}.",
  "officers.suppliers.unused": "Columns that are not read: {names}.",
  "officers.suppliers.problems":
    "{count, plural, one {One problem keeps} other {# problems keep}} the list from being imported. Please correct the list and give it again: it is imported as a whole or not at all.",
  "officers.suppliers.problems_heading": "Please correct",
  "officers.suppliers.changes_heading": "What changes",
  "officers.suppliers.change": "{who}, {column}: “{from}” becomes “{to}”",
  "officers.suppliers.change_new": "{who}, {column}: now “{to}”",
  "officers.suppliers.of": "{contact} ({supplier})",
  "officers.suppliers.more": "And {count, plural, one {one more} other {# more}}.",
  "officers.suppliers.nothing": "Everything in it is known already. There is nothing to import.",
  "officers.suppliers.no_rows": "There is no supplier below its headings, so there is nothing to import.",
  "officers.suppliers.import": "Import {added, number} new and {changed, number} changed",
  "officers.suppliers.all": "Everything as a file",
  "officers.suppliers.all.here": "Everything that importing “{file}” would do, and every problem in it.",
  "officers.suppliers.all.name": "import",
  "officers.suppliers.all.row": "Row",
  "officers.suppliers.all.what": "What",
  "officers.suppliers.all.column": "Column",
  "officers.suppliers.all.from": "Before",
  "officers.suppliers.all.to": "After",
  "officers.suppliers.all.problem": "problem",
  "officers.suppliers.all.new": "new",
  "officers.suppliers.all.changed": "changed",
  "officers.suppliers.all.missing": "not in this list",
  "officers.suppliers.imported":
    "“{file}” was imported: {added, number} new and {changed, number} changed suppliers and contacts.",
  "officers.suppliers.asked":
    "{count, plural, one {The new supplier is} other {The # new suppliers are}} asked in the survey of {years}.",
  "officers.suppliers.after_filing":
    "{count, plural, one {One of them has} other {# of them have}} until after the last day to file Form SD, by the working days that everybody gets: to be in it, those answers have to come sooner.",
  "officers.suppliers.refused":
    "Nothing was imported: what this list would change is no longer what you were shown. Please look at it again.",
  "officers.suppliers.problem": "Row {row}, {column}: {problem}",
  "officers.suppliers.problem.no_supplier":
    "there is no name. Please write the supplier’s name in every row.",
  "officers.suppliers.problem.too_long": "“{value}” is longer than {other} characters. Please shorten it.",
  "officers.suppliers.problem.too_many":
    "there are more than {other} names. Please leave out “{value}” and what follows.",
  "officers.suppliers.problem.country":
    "no country is called “{value}”. Please write a code such as JP, or the country’s name.",
  "officers.suppliers.problem.subdivision":
    "“{value}” is no code of a part of the country. Please write one such as BY, or leave it out.",
  "officers.suppliers.problem.subdivision_alone":
    "“{value}” stands without a country. Please write the country too.",
  "officers.suppliers.problem.email": "“{value}” is no e-mail address. Please correct it.",
  "officers.suppliers.problem.spend":
    "“{value}” is no amount. Please write a number such as 1234.56, or leave it out.",
  "officers.suppliers.problem.spend_unclear":
    "“{value}” can be a thousand or a fraction. Please write it without a mark for thousands.",
  "officers.suppliers.problem.spend_unit":
    "“{value}” counts in thousands or millions. Please write amounts in full, and say so in the heading.",
  "officers.suppliers.problem.no_email":
    "“{value}” has no e-mail address. Please write it, or leave the contact out.",
  "officers.suppliers.problem.no_contact":
    "nobody’s name stands with “{value}”. Please write the person’s name.",
  "officers.suppliers.problem.language":
    "“{value}” is no language we write in. Please write en, ja, zh, ko, de, es, fr or pt.",
  "officers.suppliers.problem.time_zone":
    "no time zone is called “{value}”. Please write one such as Asia/Tokyo, or leave it out.",
  "officers.suppliers.problem.no_time_zone":
    "where “{value}” is cannot be told from the country. Please write a time zone such as America/Chicago.",
  "officers.suppliers.problem.rank":
    "“{value}” is no place in an order. Please write a whole number such as 1.",
  "officers.suppliers.problem.column_twice":
    "both “{value}” and “{other}” can be this column. Please leave one of them out or name it otherwise.",
  "officers.suppliers.problem.several_sheets":
    "the sheets “{value}” and “{other}” both hold a list. Please leave one in the file.",
  "officers.suppliers.problem.differs":
    "“{value}” is not what row {other} says of the same supplier or person. Please correct one of them.",
  "officers.suppliers.problem.number_twice":
    "“{value}” is the number of another name in row {other}. Please correct one of them.",
  "officers.suppliers.problem.name_twice":
    "“{value}” has another number in row {other}. Please correct one of them, or name them apart.",
  "officers.suppliers.problem.email_twice":
    "“{value}” belongs to another supplier in row {other}. Please correct one of them.",
  "officers.suppliers.problem.email_known":
    "“{value}” is known as an address of {other}. Please correct it, or leave the contact out.",
  "officers.suppliers.problem.name_unclear":
    "several suppliers are called “{value}” here. Please write the number of the one that is meant.",
  "officers.suppliers.problem.name_known":
    "the number is that of {other}, and “{value}” is another supplier here. Please correct one of them.",
  "officers.suppliers.problem.name_taken": "another supplier is called “{value}”. Please tell them apart.",
  "officers.suppliers.problem.number_known": "“{value}” is the number of {other} already. Please correct it.",
  "officers.suppliers.problem.supplier_twice":
    "this is {value}, and so is row {other}: one goes by the number, one by the name. Please correct one of them.",
  "officers.suppliers.problem.buyer_is_contact":
    "“{value}” stands for a buyer and for a supplier’s contact (see {other}). Letters to buyers name suppliers that are late: please write each one’s own address.",
  "command.import.apply": "To import it: tinstone supplier import {path} --apply",
  "command.import.progress": "{done, number} of {all, number} written",
  "command.import.template": "Wrote an empty list to {path}.",
  "command.problem.import_exists": "{path} is there already. Please name another file.",
  "command.problem.import_write": "{path} cannot be written ({code}).",
  "command.problem.import_load": "The list was not read. {reason}",
  "command.problem.import.empty": "{path} is empty.",
  "command.problem.import.too_large":
    "{path} is too large: at most 10 MB, 51,000 rows and 64 columns are read. Please divide it.",
  "command.problem.import.encoding":
    "The letters of {path} cannot be read for sure. Please save it as UTF-8 or as an Excel workbook (xlsx).",
  "command.problem.import.old_format":
    "{path} is of an older Excel or another program. Please save it as xlsx.",
  "command.problem.import.password_protected": "{path} has a password. Please save it without one.",
  "command.problem.import.damaged": "{path} is damaged. Please save it again.",
  "command.problem.import.hostile": "{path} is built in a way that no spreadsheet is. Please save it again.",
  "command.problem.import.other_file": "{path} is neither an Excel workbook (xlsx) nor a csv.",
  "command.problem.import.form": "{path} is a reporting template, not a list of suppliers.",
  "command.problem.import.no_headings":
    "{path} has no row of headings with a supplier’s name and something besides. An empty list with all of them: tinstone supplier template",
} as const;
