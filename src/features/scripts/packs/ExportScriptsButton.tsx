/** Saves the chosen scripts as a file. */
export function ExportScriptsButton(_props: { readonly ids: readonly string[] }) {
  return null;
}
