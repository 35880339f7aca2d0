import type { Command } from '#tui/cli/command.ts';
import { accountCertifyCommand } from '#tui/commands/account/certify.ts';
import { accountCreateCommand } from '#tui/commands/account/create.ts';
import { accountImportCommand } from '#tui/commands/account/import.ts';
import { accountListCommand } from '#tui/commands/account/list.ts';
import { accountLockCommand } from '#tui/commands/account/lock.ts';
import { accountPasswordCommand } from '#tui/commands/account/password.ts';
import { accountRecoverCommand } from '#tui/commands/account/recover.ts';
import { accountUnlockCommand } from '#tui/commands/account/unlock.ts';
import { auditListCommand } from '#tui/commands/audit/list.ts';
import { auditVerifyCommand } from '#tui/commands/audit/verify.ts';
import { boardCommand } from '#tui/commands/board.ts';
import { completionCommand } from '#tui/commands/completion.ts';
import { configListCommand } from '#tui/commands/config/list.ts';
import { countsCommand } from '#tui/commands/counts.ts';
import { dbInitCommand } from '#tui/commands/db/init.ts';
import { dbMigrateCommand } from '#tui/commands/db/migrate.ts';
import { dbStatusCommand } from '#tui/commands/db/status.ts';
import { demoCommand } from '#tui/commands/demo.ts';
import { doctorCommand } from '#tui/commands/doctor.ts';
import { electionCallCommand } from '#tui/commands/election/call.ts';
import { electionCallOffCommand } from '#tui/commands/election/call-off.ts';
import { electionListCommand } from '#tui/commands/election/list.ts';
import { electionPostponeCommand } from '#tui/commands/election/postpone.ts';
import { explainCommand } from '#tui/commands/explain.ts';
import { helpCommand } from '#tui/commands/help.ts';
import { importCommunesCommand } from '#tui/commands/import/communes.ts';
import { importPublicPlacesCommand } from '#tui/commands/import/public-places.ts';
import { importRemoteCommand } from '#tui/commands/import/remote.ts';
import { importRollCommand } from '#tui/commands/import/roll.ts';
import { jobListCommand } from '#tui/commands/job/list.ts';
import { jobShowCommand } from '#tui/commands/job/show.ts';
import { jobWaitCommand } from '#tui/commands/job/wait.ts';
import { loginCommand } from '#tui/commands/login.ts';
import { logoutCommand } from '#tui/commands/logout.ts';
import { messagesBounceCommand } from '#tui/commands/messages/bounce.ts';
import { messagesListCommand } from '#tui/commands/messages/list.ts';
import { messagesSendAgainCommand } from '#tui/commands/messages/send-again.ts';
import { purgeCommand } from '#tui/commands/purge.ts';
import { receiptCommand } from '#tui/commands/receipt.ts';
import { registerCommand } from '#tui/commands/register.ts';
import { requestShowCommand } from '#tui/commands/request/show.ts';
import { requestSubmitCommand } from '#tui/commands/request/submit.ts';
import { requestWithdrawCommand } from '#tui/commands/request/withdraw.ts';
import { revokeCommand } from '#tui/commands/revoke.ts';
import { rollEventCommand } from '#tui/commands/roll/event.ts';
import { rollProofCommand } from '#tui/commands/roll/proof.ts';
import { rollSealCommand } from '#tui/commands/roll/seal.ts';
import { serveCommand } from '#tui/commands/serve.ts';
import { startCommand } from '#tui/commands/start.ts';
import { stationAcknowledgeCommand } from '#tui/commands/station/acknowledge.ts';
import { stationAnnexCommand } from '#tui/commands/station/annex.ts';
import { stationCloseCommand } from '#tui/commands/station/close.ts';
import { stationListCommand } from '#tui/commands/station/list.ts';
import { stationMinutesCommand } from '#tui/commands/station/minutes.ts';
import { stationOpenCommand } from '#tui/commands/station/open.ts';
import { stationPackCommand } from '#tui/commands/station/pack.ts';
import { stationSheetCommand } from '#tui/commands/station/sheet.ts';
import { stationSupplementCommand } from '#tui/commands/station/supplement.ts';
import { stationSupplementsCommand } from '#tui/commands/station/supplements.ts';
import { statisticsCommand } from '#tui/commands/statistics.ts';
import { statusCommand } from '#tui/commands/status.ts';
import { trackCommand } from '#tui/commands/track.ts';
import { trainingCommand } from '#tui/commands/training.ts';
import { tuiCommand } from '#tui/commands/tui.ts';
import { versionCommand } from '#tui/commands/version.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  tuiCommand,
  trainingCommand,
  demoCommand,
  statusCommand,
  doctorCommand,
  loginCommand,
  logoutCommand,
  explainCommand,
  requestSubmitCommand,
  requestShowCommand,
  requestWithdrawCommand,
  revokeCommand,
  receiptCommand,
  trackCommand,
  stationListCommand,
  stationAnnexCommand,
  stationSupplementCommand,
  stationSupplementsCommand,
  stationAcknowledgeCommand,
  stationPackCommand,
  stationOpenCommand,
  stationMinutesCommand,
  stationCloseCommand,
  stationSheetCommand,
  registerCommand,
  importCommunesCommand,
  importRollCommand,
  importPublicPlacesCommand,
  importRemoteCommand,
  electionCallCommand,
  electionPostponeCommand,
  electionCallOffCommand,
  electionListCommand,
  jobListCommand,
  jobShowCommand,
  jobWaitCommand,
  boardCommand,
  countsCommand,
  auditListCommand,
  accountCreateCommand,
  accountListCommand,
  accountLockCommand,
  accountUnlockCommand,
  accountCertifyCommand,
  accountPasswordCommand,
  accountRecoverCommand,
  accountImportCommand,
  auditVerifyCommand,
  rollSealCommand,
  rollProofCommand,
  rollEventCommand,
  messagesListCommand,
  messagesSendAgainCommand,
  messagesBounceCommand,
  purgeCommand,
  statisticsCommand,
  serveCommand,
  dbInitCommand,
  dbMigrateCommand,
  dbStatusCommand,
  configListCommand,
  helpCommand,
  versionCommand,
  completionCommand,
];
