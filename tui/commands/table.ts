import type { Command } from '#tui/cli/command.ts';
import { certifyCommand } from '#tui/commands/account/certify.ts';
import { createCommand } from '#tui/commands/account/create.ts';
import { importAccountsCommand } from '#tui/commands/account/import.ts';
import { listAccountsCommand } from '#tui/commands/account/list.ts';
import { lockCommand } from '#tui/commands/account/lock.ts';
import { passwordCommand } from '#tui/commands/account/password.ts';
import { recoverCommand } from '#tui/commands/account/recover.ts';
import { unlockCommand } from '#tui/commands/account/unlock.ts';
import { listCommand } from '#tui/commands/audit/list.ts';
import { verifyCommand } from '#tui/commands/audit/verify.ts';
import { boardCommand } from '#tui/commands/board.ts';
import { completionOf } from '#tui/commands/completion.ts';
import { initCommand } from '#tui/commands/db/init.ts';
import { migrateCommand } from '#tui/commands/db/migrate.ts';
import { databaseStatusCommand } from '#tui/commands/db/status.ts';
import { demoCommand } from '#tui/commands/demo.ts';
import { doctorCommand } from '#tui/commands/doctor.ts';
import { callCommand } from '#tui/commands/election/call.ts';
import { callOffCommand } from '#tui/commands/election/call-off.ts';
import { listElectionsCommand } from '#tui/commands/election/list.ts';
import { postponeCommand } from '#tui/commands/election/postpone.ts';
import { explainCommand } from '#tui/commands/explain.ts';
import { importCommunesCommand } from '#tui/commands/import/communes.ts';
import { importPublicPlacesCommand } from '#tui/commands/import/public-places.ts';
import { importRemoteCommand } from '#tui/commands/import/remote.ts';
import { loginCommand } from '#tui/commands/login.ts';
import { logoutCommand } from '#tui/commands/logout.ts';
import { purgeCommand } from '#tui/commands/purge.ts';
import { receiptCommand } from '#tui/commands/receipt.ts';
import { showCommand } from '#tui/commands/request/show.ts';
import { submitCommand } from '#tui/commands/request/submit.ts';
import { withdrawCommand } from '#tui/commands/request/withdraw.ts';
import { revokeCommand } from '#tui/commands/revoke.ts';
import { serveCommand } from '#tui/commands/serve.ts';
import { startCommand } from '#tui/commands/start.ts';
import { stationCloseCommand } from '#tui/commands/station/close.ts';
import { stationListCommand } from '#tui/commands/station/list.ts';
import { stationMinutesCommand } from '#tui/commands/station/minutes.ts';
import { stationOpenCommand } from '#tui/commands/station/open.ts';
import { stationPackCommand } from '#tui/commands/station/pack.ts';
import { stationSheetCommand } from '#tui/commands/station/sheet.ts';
import { statisticsCommand } from '#tui/commands/statistics.ts';
import { statusCommand } from '#tui/commands/status.ts';
import { trainingCommand } from '#tui/commands/training.ts';
import { terminalCommand } from '#tui/commands/tui.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  serveCommand,
  terminalCommand,
  trainingCommand,
  demoCommand,
  statusCommand,
  doctorCommand,
  loginCommand,
  logoutCommand,
  explainCommand,
  submitCommand,
  showCommand,
  withdrawCommand,
  revokeCommand,
  receiptCommand,
  stationListCommand,
  stationPackCommand,
  stationOpenCommand,
  stationMinutesCommand,
  stationCloseCommand,
  stationSheetCommand,
  importCommunesCommand,
  importPublicPlacesCommand,
  importRemoteCommand,
  callCommand,
  postponeCommand,
  callOffCommand,
  listElectionsCommand,
  boardCommand,
  listCommand,
  createCommand,
  listAccountsCommand,
  lockCommand,
  unlockCommand,
  certifyCommand,
  passwordCommand,
  recoverCommand,
  importAccountsCommand,
  verifyCommand,
  purgeCommand,
  statisticsCommand,
  initCommand,
  migrateCommand,
  databaseStatusCommand,
  completionOf(() => COMMANDS),
];
