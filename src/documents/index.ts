export { checkDocx } from './check';
export { renderDocx } from './docx';
export { renderHtml } from './html';
export { previewJob, type RenderedDocument, renderJob } from './render';
