// The selection is the address: every filter is a parameter of the page's URL, and nothing else remembers it.

const FILTERS = [
  ["from", "to", "in_period", "verdict", "area", "in_area", "region", "act", "actor", "source", "clause", "answer", "q"],
  ["state", "waits", "differs", "mine", "unread", "claimed", "assigned", "member", "position"],
].flat();

/**
 * The part of an address that selects incidents: without paging, sorting and language; and without the part of the map
 * that is seen, for the map shows what lies around it too.
 */
export function selectionOf(address: URL): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of FILTERS) {
    for (const value of address.searchParams.getAll(name)) if (value !== "") kept.append(name, value);
  }
  return kept;
}

/** The same address with one filter set anew, or removed with `null`; a new selection starts on its first page. */
export function withFilters(address: URL, changed: Record<string, string | null>): URL {
  const next = new URL(address);
  next.searchParams.delete("page");
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) next.searchParams.delete(name);
    else next.searchParams.set(name, value);
  }
  return next;
}

/** A form's fields as the address it would lead to; empty fields select nothing and are left away. */
export function addressOfForm(form: HTMLFormElement, base: URL): URL {
  const next = new URL(form.getAttribute("action") || base.pathname, base);
  next.search = "";
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value !== "") next.searchParams.append(name, value);
  }
  return next;
}
