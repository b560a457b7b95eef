/** What officers read about the lists they bring; see `src/i18n/index.ts`. */
export const smelters = {
  "officers.reference_list":
    "“{file}” is kept as the smelter list of {kind} {version}: {count, plural, one {one smelter} other {# smelters}}.",
  "officers.reference_list.judges": "Forms of this version are judged by it from now on.",
  "officers.reference_list.older": "A newer list of this version is the one that judges.",
  "officers.reference_list.same": "It says the same as the list of {date}.",
  "officers.reference_list.differs":
    "It differs from the list of {date} in {count, plural, one {one smelter} other {# smelters}}. That list is kept as well.",
  "officers.list.known":
    "This very file was kept before, on {date}, as “{file}”. Dropping it again changed nothing.",
  "officers.rmap_list":
    "“{file}” is kept as RMI’s list of facility statuses as of {date}: {count, plural, one {one facility} other {# facilities}}.",
  "officers.rmap_list.waiting":
    "“{file}” is kept as RMI’s list of facility statuses: {count, plural, one {one facility} other {# facilities}}. It does not say of which day it is. Until somebody does, nothing is judged by it.",
  "officers.rmap_list.judges":
    "Files are judged by it from now on. What was said about earlier files stays as it is.",
  "officers.rmap_list.older": "The newer list as of {date} is the one that judges.",
  "officers.rmap_list.one_status":
    "All facilities on it are “{status}”, so it says nothing about others, and nothing is judged by it.",
  "officers.rmap_list.problems":
    "{count, plural, one {One row has} other {# rows have}} no identifier or no status, or name a facility a second time with another status. The first of them: row {row}.",
  "officers.rmap_list.lost":
    "Since the list of {date}, {count, plural, one {one smelter} other {# smelters}} lost Conformant; used by {suppliers, plural, =0 {no supplier} one {one supplier} other {# suppliers}}.",
  "officers.rmap_list.lost_none": "Since the list of {date}, no smelter lost Conformant.",
  "officers.rmap_list.other":
    "Became Conformant: {became, number}. New on the list: {appeared, number}. No longer on it: {disappeared, number}. With another status: {changed, number}.",
  "officers.rmap_list.caption": "Smelters that lost Conformant since {date}",
  "officers.rmap_list.column.id": "CID",
  "officers.rmap_list.column.metal": "Metal",
  "officers.rmap_list.column.name": "Smelter",
  "officers.rmap_list.column.before": "Before",
  "officers.rmap_list.column.now": "Now",
  "officers.rmap_list.column.suppliers": "Suppliers",
  "officers.rmap_list.gone": "no longer listed",
  "officers.rmap_list.more": "And {count, plural, one {one more smelter} other {# more smelters}}.",
  "officers.no_list.encoding":
    "“{file}” may be a list, but its letters cannot be read. Please save it as UTF-8 or as an Excel workbook (xlsx) and drop it here again.",
  "officers.no_list.reference_list":
    "“{file}” lists smelters without any status. To judge by it, drop the blank form that holds it; statuses are in RMI’s list of facilities.",
  "officers.no_list.no_status":
    "“{file}” lists facilities, but neither a column nor a title says of which status they are. Nothing is judged by it.",
  "officers.no_list.no_facilities":
    "“{file}” has the headings of a list of facility statuses, and no facility below them.",
  "officers.rmap_form.open": "Say of which day it is",
  "officers.rmap_form.title": "Day of the list",
  "officers.rmap_form.intro": "“{file}” judges as of this day. RMI names it beside its list.",
  "officers.rmap_form.date": "Date",
  "officers.rmap_form.hint": "For example 2026-11-15",
  "officers.rmap_form.submit": "Save",
  "officers.rmap_form.wrong": "Please write a day that has come, for example 2026-11-15.",
  "officers.rmap_form.settled": "Somebody has already said of which day this list is. Nothing was changed.",
} as const;
