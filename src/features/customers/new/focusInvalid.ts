/**
 * Fields keep what is not valid to themselves, so a draft alone cannot tell that something typed would be lost. Moves
 * the focus to the first field that shows an error; returns whether there is one.
 */
export function focusInvalid(form: HTMLElement | null): boolean {
  const invalid = form?.querySelector<HTMLElement>('[aria-invalid="true"]');
  invalid?.focus();
  return invalid != null;
}
