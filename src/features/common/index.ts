export { BlobImageField, useStoreImage } from './BlobImageField';
export { type Command, keyWords, useCommands, useHotkey } from './commands';
export { environmentOf } from './environment';
export { RecordPicker, type RecordPickerProps } from './RecordPicker';
export { type Findable, localizedText, type Named, namedEntities, recordHint, recordTitle } from './titles';
export { useCompany, useSaveCompany } from './useCompany';
export { useSettingsTabs } from './useSettingsTabs';
export { useUndo, useWrite, type Write, type WriteOptions } from './useWrite';
export { createWrites, useWrites, type Writes, WritesProvider } from './writes';
