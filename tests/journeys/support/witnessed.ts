import { test as journey } from '../../helpers/app.ts';
import { startWitness, type Witness } from '../../helpers/witness.ts';

/** Journeys in a browser that can reach anybody, the site too, only past a witness. */
export const test = journey.extend<{ witness: Witness }>({
  witness: async ({ site }, use) => {
    const witness = await startWitness(`127.0.0.1:${site.port}`);
    await use(witness);
    await witness.close();
  },
  proxy: async ({ witness }, use) => use({ server: witness.server }),
});
