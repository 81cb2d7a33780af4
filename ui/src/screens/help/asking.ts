/** What is shown of help, with why a desk is not reached. */
import { distressView, helpView, type HelpView } from '../../lib/ipc';

export async function ask(): Promise<HelpView> {
  const view = await helpView();
  if (!view.distress) return view;
  // Taken back in between: then there is nothing more to know of it.
  const distress = await distressView(view.distress.id).catch(() => view.distress);
  return { ...view, distress };
}
