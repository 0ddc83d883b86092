import { runCommand } from '../../ui/command.ts'

/** Goes to where words are written; on a phone that is another pane. */
export function focusPrompt(): void {
  runCommand('ask')
  runCommand('focus-prompt')
}
