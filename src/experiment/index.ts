export { BulkDialog } from './bulk-dialog.tsx'
