/**
 * What a check of a form found and what to put there; why a file could not be read and what to send instead.
 * `{sheet}` and `{cell}` are where to write; quoted facts are what stands there. See `src/i18n/findings.ts`.
 */
export const findings = {
  "metal.tantalum": "tantalum",
  "metal.tin": "tin",
  "metal.gold": "gold",
  "metal.tungsten": "tungsten",

  "field.q1": "question 1 (is it added or used?)",
  "field.q2": "question 2 (does it remain in the product?)",
  "field.q3": "question 3 (covered countries)",
  "field.q4": "question 4 (conflict-affected and high-risk areas)",
  "field.q5": "question 5 (recycled or scrap sources)",
  "field.q6": "question 6 (share of your suppliers that answered)",
  "field.q7": "question 7 (all smelters identified?)",
  "field.q8": "question 8 (all smelter information reported?)",

  "finding.MISSING.company":
    "The company name is missing. Please enter your company’s legal name in {sheet} {cell}.",
  "finding.MISSING.scope": "The scope is missing. Please choose A, B or C from the list in {sheet} {cell}.",
  "finding.MISSING.scope_description":
    "With the scope you chose, a description is needed. Please say in {sheet} {cell} what the answers cover.",
  "finding.MISSING.contact_name": "The contact person is missing. Please enter a name in {sheet} {cell}.",
  "finding.MISSING.contact_email":
    "The contact’s e-mail address is missing or has no @. Please enter it in {sheet} {cell}.",
  "finding.MISSING.contact_phone":
    "The contact’s phone number is missing. Please enter it in {sheet} {cell}.",
  "finding.MISSING.authorizer":
    "The person who authorizes the answers is missing. Please enter a name in {sheet} {cell}.",
  "finding.MISSING.authorizer_email":
    "The authorizer’s e-mail address is missing or has no @. Please enter it in {sheet} {cell}.",
  "finding.MISSING.date":
    "The date of completion is missing. Please enter the day you finished the form in {sheet} {cell}.",
  "finding.MISSING.yes_no": "Please answer {label} for {metal}: choose Yes or No in {sheet} {cell}.",
  "finding.MISSING.yes_no_unknown":
    "Please answer {label} for {metal}: choose Yes, No or Unknown in {sheet} {cell}.",
  "finding.MISSING.percent":
    "Please answer {label} for {metal}: choose one of the percentages, or None, from the list in {sheet} {cell}.",
  "finding.MISSING.gated":
    "Please answer {label} for {metal}: choose Yes or No in {sheet} {cell}. Until then your answers to the questions after it do not count for {metal}.",
  "finding.MISSING.unreadable":
    "“{answer}” in {sheet} {cell} is not one of the choices, so the answers that depend on it do not count. Please choose one from the list: {choices}.",
  "finding.MISSING.company_question":
    "Please answer question {field} about your company: choose an answer from the list in {sheet} {cell}.",
  "finding.MISSING.B.url":
    "You said that your policy is on your website. Please enter its web address in {sheet} {cell}.",
  "finding.MISSING.product_list":
    "The scope is a list of products, but no product is listed. Please enter the first product number in {sheet} {cell}.",
  "finding.MISSING.smelters":
    "No smelter is listed for {metal}. Please list each one in the sheet {sheet}, from {cell} on: its number in column A, or the metal in B and the name in C.",
  "finding.MISSING.smelters.unknown":
    "No smelter counts for {metal} yet: “{id}” in {sheet} {cell} is not in the list of this form. Please look it up in the sheet Smelter Look-up and enter its number in column A, or choose the metal in B, “Smelter not listed” in C, and give name and country.",
  "finding.MISSING.smelters.suggested":
    "No smelter counts for {metal} yet: “{id}” in {sheet} {cell} is not in the list of this form. Did you mean {suggested} ({suggested_name}, {suggested_country})? If so, please enter {suggested} in column A; if not, please look it up in the sheet Smelter Look-up.",
  "finding.MISSING.smelters.unseen":
    "No smelter counts for {metal} yet: “{id}” stands in the row of {sheet} {cell}, which the form itself leaves out. Please move that row further up.",
  "finding.MISSING.smelters.number_elsewhere":
    "No smelter counts for {metal} yet: the form itself does not find {id} in row {row} of {sheet}. Please enter it in column A ({cell}).",
  "finding.MISSING.smelters.not_listed_details":
    "A smelter that is not in RMI’s list needs its name in column D and its country in column E. Please complete {sheet} {cell}.",

  "finding.VERSION_OUTDATED":
    "The form is version {version}; version {oldest} or newer is needed. Please copy your answers into the current form from RMI and send that one.",
  "finding.VERSION_NEWER":
    "The form is version {version}, newer than {known}, the newest we know in detail. It was read by the rules of {known}; there is nothing you need to do.",
  "finding.LOOKUP_ALTERED":
    "The list of smelters inside this form (sheet {sheet}) is not the one RMI published with version {version}; your smelters were checked against RMI’s. Please copy your answers into a fresh form from RMI and send that one.",
  "finding.LOOKUP_UNVERIFIED":
    "The list of smelters inside this form (sheet {sheet}) could not be compared with the one RMI published with version {version}; your smelters were checked against the list in the form. If the form is not from RMI’s website, please start from a fresh one next time.",
  "finding.LOOKUP_UNVERIFIED.differs":
    "The list of smelters inside this form (sheet {sheet}) is not the one RMI published with version {version}. Please copy your answers into a fresh form from RMI next time; your smelters were checked against the list in the form.",
  "finding.DATE_FUTURE":
    "The date of completion, {date}, is still to come. Please enter the day you finished the form in {sheet} {cell}.",
  "finding.DATE_STALE":
    "The date of completion, {date}, lies before the start of this survey on {start}. Please check that all answers still hold, and enter the day you did so in {sheet} {cell}.",
  "finding.DATE_NOT_A_DATE":
    "“{text}” in {sheet} {cell} is text, not a date. Please enter the day you finished the form as a date such as 31-Mar-2026.",
  "finding.COMPANY_IS_REQUESTER":
    "The company name “{name}” is the company that asked you. Please enter your own company’s legal name in {sheet} {cell}.",
  "finding.AUTHORIZER_SAME":
    "“{text}” is not a name. Please enter the name of the person who authorizes the answers in {sheet} {cell}, even if it is the contact again.",
  "finding.EMAIL_INVALID":
    "“{text}” does not look like an e-mail address. Please correct it in {sheet} {cell}.",
  "finding.BLANK_TEXT": "{sheet} {cell} holds only blanks. Please enter the answer there.",
  "finding.ANSWER_NOT_IN_LIST":
    "“{answer}” in {sheet} {cell} is not one of the choices. Please choose one from the list: {choices}.",
  "finding.ANSWER_LOOSE_FORM":
    "“{answer}” in {sheet} {cell} was read as “{choice}”. Next time, please choose it from the list, so that the form’s own check sees it too.",
  "finding.NOT_ENGLISH":
    "“{answer}” in {sheet} {cell} is not in English; it was read as “{choice}”. Please choose “{choice}” from the list.",
  "finding.NOT_ENGLISH.text":
    "“{text}” in {sheet} {cell} is not in English. The form takes English only; please write it in English.",
  "finding.FORMULA_LIKE_TEXT":
    "“{text}” in {sheet} {cell} starts with a sign that may be taken for a formula. Please write it without =, @, +, - or # in front.",

  "finding.UNUSED_METAL_HAS_SMELTERS":
    "{count, plural, one {A smelter is} other {# smelters are}} listed for {metal} (first in {sheet} {cell}), but {other} of the sheet Declaration says that it is not used. Please correct the one or the other.",
  "finding.Q7_YES_Q6_NOT_100":
    "All smelters for {metal} are said to be identified ({sheet} {cell}), but not all of your suppliers have answered ({other}). Please correct the one or the other.",
  "finding.Q7_YES_BUT_UNIDENTIFIED":
    "All smelters for {metal} are said to be identified ({sheet} {cell}), but {other} of the Smelter List says “Smelter not yet identified”. Please name that smelter, or answer No.",
  "finding.Q3_NO_WITHOUT_FULL_VISIBILITY":
    "{sheet} {cell} says that no {metal} comes from the covered countries, but {other} says that not everything is known yet. Please answer Unknown, or complete your survey of suppliers.",
  "finding.Q3_YES_COVERED_COUNTRIES":
    "{sheet} {cell} says that {metal} comes from the covered countries. Please make sure the smelters and, where known, the mines are in the Smelter List; we may ask about your due diligence.",
  "finding.Q3_YES_NO_KNOWN_SOURCE":
    "{sheet} {cell} says that {metal} comes from the covered countries, but no smelter for {metal} is named. Please name the smelters in the Smelter List, or answer Unknown.",
  "finding.Q3_YES_Q4_NO":
    "According to {other}, {metal} comes from the covered countries, so question 4 in {sheet} {cell} cannot be No. Please correct the one or the other.",
  "finding.Q5_RECYCLED_BUT_MINED":
    "{sheet} {cell} says that all {metal} is recycled or scrap, but {other} says that some of it is mined in the regions asked about. Please correct the one or the other.",
  "finding.Q5_RECYCLED_SMELTER_SAYS_NO":
    "{sheet} {cell} says that all {metal} is recycled or scrap, but {other} of the Smelter List says No for one of its smelters. Please correct the one or the other.",
  "finding.Q6_LOW_RESPONSE":
    "Half or fewer of your suppliers have answered for {metal} (“{answer}” in {sheet} {cell}). Please remind them, and send the form again when more have answered.",
  "finding.Q7_NO":
    "Not all smelters for {metal} are identified yet ({sheet} {cell}). Please say in column G beside it when you expect to know them, and send the form again then.",
  "finding.Q8_NO":
    "Not all the smelter information you received for {metal} is in the form ({sheet} {cell}). Please add what is left to the Smelter List.",
  "finding.POLICY_B_WITHOUT_A":
    "{sheet} {cell} says that your company has no policy, but {other} says that it is on your website. Please correct the one or the other.",
  "finding.POLICY_URL_NOT_A_URL":
    "“{text}” in {sheet} {cell} is not a web address. Please enter the address where your policy can be read, such as www.example.com/policy.",
  "finding.E_OTHER_FORMAT_NO_COMMENT":
    "Question E is answered “Yes, using other format (describe)”. Please describe that format in {sheet} {cell}.",
  "finding.WEAK_PROGRAM":
    "Question {question} about your company is answered No ({sheet} {cell}). If it is in place, please choose Yes; if not, please say in column G beside it what you plan and by when.",
  "finding.ALL_NO_NO_REASON":
    "Question 1 is answered No for all four metals. Please say in {sheet} {cell} why none of them is in your products.",
  "finding.GATED_ANSWERS_PRESENT":
    "{other} of the sheet {sheet} says that {metal} is not used, yet there are answers below it (first in {cell}). They do not count; please clear them, or correct {other}.",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "The scope is the whole company, yet {count, plural, one {one product is} other {# products are}} listed in {sheet} (from {cell}). If the answers are for products only, please choose scope B.",
  "finding.PRODUCT_NUMBER_MISSING":
    "{count, plural, one {A product has} other {# products have}} no number. Please enter it in {sheet}, column B (first in {cell}).",
  "finding.PRODUCT_DUPLICATE":
    "The product number “{number}” in {sheet} {cell} stands in row {first} already. One row is enough; please remove the other.",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "None of the smelters listed for {metal} is in the list of this form (first in {sheet} {cell}). Please check their numbers and names against the sheet Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN":
    "“{id}” in {sheet} {cell} is not in the list of this form. Please look it up in the sheet Smelter Look-up, or choose “Smelter not listed” and give name and country.",
  "finding.SMELTER_ID_UNKNOWN.suggested":
    "Row {row}: did you mean {suggested} ({suggested_name}, {suggested_country})? “{id}” in {sheet} {cell} is not in the list of this form. If it is that smelter, please enter {suggested} in column A; if not, please look it up in the sheet Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN.known":
    "Row {row}: “{id}” in {sheet} {cell} seems to be {suggested} ({suggested_name}, {suggested_country}), but the form itself does not recognise it as written there. If it is that smelter, please enter {suggested} in column A.",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id} is a smelter for {known}, but {sheet} {cell} says {listed}. Please correct the metal or the number.",
  "finding.SMELTER_ID_METAL_MISMATCH.by_name":
    "“{id}” is in RMI’s list as a smelter for {known}, but {sheet} {cell} says {listed}. Please correct the metal or the name.",
  "finding.SMELTER_ID_NAME_MISMATCH":
    "Row {row}: did you mean {suggested} ({suggested_name}, {suggested_country})? The number in the row is {id}, which is {known}, but {sheet} {cell} says “{listed}”. Please correct the number or the name.",
  "finding.SMELTER_COUNTRY_MISMATCH":
    "{id} ({name}) is in {known}, but {sheet} {cell} says {listed}. Please correct the country or the number.",
  "finding.SMELTER_NOT_LISTED":
    "“{name}” ({sheet} {cell}) is not in RMI’s list. Please confirm that it is a smelter and not a trader or a factory, and, if it has a number, enter that in column A and send the form again.",
  "finding.SMELTER_NOT_LISTED.suggested":
    "Row {row}: did you mean {suggested} ({suggested_name}, {suggested_country})? It is in RMI’s list, but “{name}” was entered with “Smelter not listed” ({sheet} {cell}). If it is that smelter, please enter {suggested} in column A; if not, please confirm that it is a smelter and not a trader or a factory.",
  "finding.SMELTER_TRADER_NAME":
    "“{name}” ({sheet} {cell}) looks like a trader and not a smelter. Please ask where its metal was smelted, and list that smelter.",
  "finding.SMELTER_NAME_UNKNOWN":
    "“{text}” in {sheet} {cell} is not the name of a smelter. As long as you do not know it, please choose “Smelter not yet identified” in column C.",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "The smelter in {sheet} {cell} is not yet identified. Please ask your supplier for its name or number, and send the form again when you know it.",
  "finding.SMELTER_NOT_YET_WITH_DATA":
    "{other} says “Smelter not yet identified”, but {sheet} {cell} tells something of that smelter (“{text}”). Please name the smelter, or clear the cell.",
  "finding.SMELTER_METAL_MISSING": "“{name}” has no metal. Please choose the metal in {sheet} {cell}.",
  "finding.SMELTER_METAL_INVALID":
    "“{metal_text}” in {sheet} {cell} is none of the four metals. Please choose Tantalum, Tin, Tungsten or Gold, or remove the row.",
  "finding.SMELTER_NAME_MISSING":
    "A metal is chosen, but no smelter. Please choose the smelter in {sheet} {cell}, or enter its number in column A.",
  "finding.SMELTER_DUPLICATE":
    "{sheet} {cell} lists the same smelter and metal as row {first}. One row is enough; please remove the other.",
  "finding.SMELTER_LIST_LOOKS_COPIED":
    "{count, number} of the {total, number} smelters RMI knows are listed (from {sheet} {cell} on). Please list only those whose metal is in your products.",
  "finding.RECYCLED_ROW_INCONSISTENT":
    "Column P of row {row} says that the smelter uses recycled or scrap material only, but {sheet} {cell} says “{text}”. Please correct the one or the other.",
  "finding.SMELTER_NOT_CONFORMANT":
    "{name} ({id}, {sheet} {cell}) has the status “{status}” in RMI’s list of {date}, which is not conformant. Please say in column M what you will do about it.",
  "finding.SMELTER_NOT_CONFORMANT.not_on_list":
    "{name} ({id}, {sheet} {cell}) is not in RMI’s list of {date} of smelters and their audits. Please say in column M what you will do about it.",

  "finding.SMELTER_DISAPPEARED":
    "“{name}” was listed for {metal} in your form of {year} and is not in this one. Please add it to the {sheet}, or tell us that its metal is no longer used.",
  "finding.SMELTER_DISAPPEARED.more":
    "{count, plural, one {Another smelter} other {Another # smelters}} of your form of {year} cannot be found in this one. Please compare the {sheet} of both, and add what is still used.",
  "finding.UNCHANGED_WITH_NEW_DATE":
    "This form says exactly what your form of {year} said; only the date of completion is new ({date}, {sheet} {cell}). Please check that all answers and smelters still hold.",
  "finding.OTHER": "Please check {sheet} {cell}.",
  "finding.labelled": "{what} In your form: “{label}”",

  "unreadable.empty": "This file is empty. Please save the form in Excel and send it again.",
  "unreadable.too_large":
    "This file is larger than 10 MB; a filled form has about 1.5 MB. Please send the Excel form alone, without pictures or attachments in it.",
  "unreadable.not_a_workbook":
    "This file is not an Excel workbook. Please send the form itself as .xlsx; if it is inside a zip folder, take it out first.",
  "unreadable.pdf": "This is a PDF. Please send the Excel form (.xlsx) it was made from.",
  "unreadable.text_or_csv":
    "This is a text or CSV file. Please send the whole Excel form (.xlsx), with all its sheets.",
  "unreadable.html":
    "This is a web page, perhaps a sign-in or download page saved in place of the form. Please send the Excel form (.xlsx) itself.",
  "unreadable.image": "This is a picture. Please send the Excel form (.xlsx) itself.",
  "unreadable.old_xls":
    "This is a workbook in the old .xls format, which current forms do not use. Please fill in the current form and send it as .xlsx.",
  "unreadable.password_protected":
    "This file is protected by a password. Please remove the password for opening it (File, Info, Protect Workbook) and send it again.",
  "unreadable.xlsb":
    "This is a binary workbook (.xlsb). Please save it as “Excel Workbook (.xlsx)” and send it again.",
  "unreadable.ods":
    "This is an OpenDocument spreadsheet (.ods). Please save it as “Excel Workbook (.xlsx)” and send it again.",
  "unreadable.truncated":
    "This file breaks off before its end; it was probably cut short on its way. Please send it again.",
  "unreadable.damaged":
    "This workbook is damaged and could not be read completely. Please open it in Excel, save it under a new name and send it again.",
  "unreadable.rearranged":
    "Rows or columns of this form were inserted, deleted or moved, so that its answers can no longer be told apart. Please copy your answers into a fresh form from RMI and send that one.",
  "unreadable.unpacks_too_large":
    "This workbook holds far more data than a form can. Please fill in a fresh copy of the form from RMI and send that one.",
  "unreadable.hostile":
    "This file is built in a way no spreadsheet program does, and was not opened for safety. Please fill in a fresh copy of the form from RMI and send that one.",
  "unreadable.too_slow":
    "Reading this workbook took too long. Please fill in a fresh copy of the form from RMI and send that one.",
  "unreadable.our_fault":
    "We could not read this file; the fault is ours, and we are looking into it. Your file is kept.",
  "unreadable.sheets_missing":
    "This workbook lacks sheets of the form. Please send the whole form with the sheets Declaration, Smelter List and Product List.",
  "unreadable.other_workbook":
    "This is an Excel workbook, but not a conflict minerals form (CMRT). Please fill in the CMRT from RMI and send that one.",
  "unreadable.too_old":
    "This is the {form}. Versions before 6 ask other questions and are no longer used. Please move your answers to {newest} and send that one.",
  "unreadable.other_form":
    "This is RMI’s {form}, which is another form. This survey needs the Conflict Minerals Reporting Template (CMRT). Please fill in {newest} and send that one.",
} as const;
