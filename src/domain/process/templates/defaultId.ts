/** Id of template A, which deals run in that name no process. Apart from the templates, whose texts are long. */
export const defaultProcessId = 'builtin.seven.1';
