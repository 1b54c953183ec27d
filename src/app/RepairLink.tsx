import { unloadedMessages } from '#messages/unloaded';

/** To the page that works when the app does not. */
export function RepairLink() {
  return (
    <a className="button" href="repair.html">
      {unloadedMessages.repairOrSave}
    </a>
  );
}
