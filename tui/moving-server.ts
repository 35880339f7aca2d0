/** Where a server is reached, and what is done when it does not answer. */
export type ServerPlace = { readonly url: () => string; readonly onNoAnswer?: () => void };

/** The server of a data folder: started again, it has another port, which `find` reads from the folder. */
export function movingServer(first: string, find: () => Promise<string | undefined>): ServerPlace {
  let url = first;
  let isFinding = false;
  const lookAgain = async () => {
    if (isFinding) return;
    isFinding = true;
    try {
      url = (await find()) ?? url;
    } finally {
      isFinding = false;
    }
  };
  return { url: () => url, onNoAnswer: () => void lookAgain().catch(() => undefined) };
}
