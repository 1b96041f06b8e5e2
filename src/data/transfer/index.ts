export { type BackupInfo, backupHeader, inspectBackup, readBackup, writeBackup } from './envelope';
export { exportBackup } from './export';
export { type RestoreReport, restoreBackup } from './restore';
