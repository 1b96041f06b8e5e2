/** Where the built renderer is served as a plain page during the tests. */
export const pagePort = Number(process.env.DEALWRIGHT_TEST_PORT ?? 4178);
export const pageUrl = `http://127.0.0.1:${pagePort}/`;
