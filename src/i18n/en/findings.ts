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
    "Please first answer Yes or No in {sheet} {gate}. Until then your answer to {label} for {metal} in {cell} does not count.",
  "finding.MISSING.company_question":
    "Please answer question {field} about your company: choose an answer from the list in {sheet} {cell}.",
  "finding.MISSING.B.url":
    "You said that your policy is on your website. Please enter its web address in {sheet} {cell}.",
  "finding.MISSING.product_list":
    "The scope is a list of products, but no product is listed. Please enter the first product number in {sheet} {cell}.",
  "finding.MISSING.smelters":
    "No smelter is listed for {metal}. Please list each one in the sheet {sheet}, from {cell} on: its number in column A, or the metal in B and the name in C.",
  "finding.MISSING.smelters.not_listed_details":
    "A smelter that is not in RMI’s list needs its name in column D and its country in column E. Please complete {sheet} {cell}.",

  "finding.VERSION_OUTDATED":
    "The form is version {version}; version {oldest} or newer is needed. Please copy your answers into the current form from RMI and send that one.",
  "finding.DATE_FUTURE":
    "The date of completion, {date}, is still to come. Please enter the day you finished the form in {sheet} {cell}.",
  "finding.COMPANY_IS_REQUESTER":
    "The company name “{name}” is the company that asked you. Please enter your own company’s legal name in {sheet} {cell}.",
  "finding.AUTHORIZER_SAME":
    "“{text}” is not a name. Please enter the name of the person who authorizes the answers in {sheet} {cell}, even if it is the contact again.",
  "finding.EMAIL_INVALID":
    "“{text}” does not look like an e-mail address. Please correct it in {sheet} {cell}.",
  "finding.BLANK_TEXT": "{sheet} {cell} holds only blanks. Please enter the answer there, or clear the cell.",
  "finding.ANSWER_NOT_IN_LIST":
    "“{answer}” in {sheet} {cell} is not one of the choices. Please choose one from the list: {choices}.",
  "finding.ANSWER_LOOSE_FORM":
    "“{answer}” in {sheet} {cell} was read as “{choice}”. Next time, please choose it from the list, so that the form’s own check sees it too.",

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
  "finding.Q3_YES_Q4_NO":
    "According to {other}, {metal} comes from the covered countries, so question 4 in {sheet} {cell} cannot be No. Please correct the one or the other.",
  "finding.Q5_RECYCLED_BUT_MINED":
    "{sheet} {cell} says that all {metal} is recycled or scrap, but {other} says that some of it is mined in the regions asked about. Please correct the one or the other.",
  "finding.Q6_LOW_RESPONSE":
    "Half or fewer of your suppliers have answered for {metal} (“{answer}” in {sheet} {cell}). Please remind them, and send the form again when more have answered.",
  "finding.Q7_NO":
    "Not all smelters for {metal} are identified yet ({sheet} {cell}). Please say in column G beside it when you expect to know them, and send the form again then.",
  "finding.Q8_NO":
    "Not all the smelter information you received for {metal} is in the form ({sheet} {cell}). Please add what is left to the Smelter List.",
  "finding.POLICY_B_WITHOUT_A":
    "{sheet} {cell} says that your company has no policy, but {other} says that it is on your website. Please correct the one or the other.",
  "finding.GATED_ANSWERS_PRESENT":
    "{other} of the sheet {sheet} says that {metal} is not used, yet there are answers below it (first in {cell}). They do not count; please clear them, or correct {other}.",
  "finding.COMPANY_SCOPE_WITH_PRODUCTS":
    "The scope is the whole company, yet {count, plural, one {one product is} other {# products are}} listed in {sheet} (from {cell}). If the answers are for products only, please choose scope B.",

  "finding.ONLY_UNVERIFIED_SMELTERS":
    "None of the smelters listed for {metal} is in the list of this form (first in {sheet} {cell}). Please check their numbers and names against the sheet Smelter Look-up.",
  "finding.SMELTER_ID_UNKNOWN":
    "“{id}” in {sheet} {cell} is not in the list of this form. Please look it up in the sheet Smelter Look-up, or choose “Smelter not listed” and give name and country.",
  "finding.SMELTER_ID_METAL_MISMATCH":
    "{id} is a smelter for {known}, but {sheet} {cell} says {listed}. Please correct the metal or the number.",
  "finding.SMELTER_NOT_LISTED":
    "“{name}” ({sheet} {cell}) is not in RMI’s list. Please confirm that it is a smelter and not a trader or a factory, and, if it has a number, enter that in column A and send the form again.",
  "finding.SMELTER_NOT_YET_IDENTIFIED":
    "The smelter in {sheet} {cell} is not yet identified. Please ask your supplier for its name or number, and send the form again when you know it.",
  "finding.SMELTER_METAL_MISSING": "“{name}” has no metal. Please choose the metal in {sheet} {cell}.",
  "finding.SMELTER_METAL_INVALID":
    "“{metal_text}” in {sheet} {cell} is none of the four metals. Please choose Tantalum, Tin, Tungsten or Gold, or remove the row.",
  "finding.SMELTER_NAME_MISSING":
    "A metal is chosen, but no smelter. Please choose the smelter in {sheet} {cell}, or enter its number in column A.",
  "finding.SMELTER_DUPLICATE":
    "{sheet} {cell} lists the same smelter and metal as row {first}. One row is enough; please remove the other.",
  "finding.OTHER": "Please check {sheet} {cell}.",

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
  "unreadable.unpacks_too_large":
    "This workbook holds far more data than a form can. Please fill in a fresh copy of the form from RMI and send that one.",
  "unreadable.hostile":
    "This file is built in a way no spreadsheet program does, and was not opened for safety. Please fill in a fresh copy of the form from RMI and send that one.",
  "unreadable.too_slow":
    "Reading this workbook took too long. Please fill in a fresh copy of the form from RMI and send that one.",
  "unreadable.sheets_missing":
    "This workbook lacks sheets of the form. Please send the whole form with the sheets Declaration, Smelter List and Product List.",
  "unreadable.other_workbook":
    "This is an Excel workbook, but not a conflict minerals form (CMRT). Please fill in the CMRT from RMI and send that one.",
  "unreadable.too_old":
    "This form is version {version}. Versions before 6 ask other questions and are no longer used. Please fill in the current CMRT from RMI and send that one.",
  "unreadable.other_form":
    "This is RMI’s {kind}, which is another form. This survey needs the Conflict Minerals Reporting Template (CMRT). Please fill in the CMRT and send that one.",
} as const;
