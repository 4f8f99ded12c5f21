import type { ProvenanceModel } from '../figures/models.js';
import { licences, type LicenceId } from './licences.js';

/** How the source of a figure is told. What a release does not know is null. */
export const provenanceResolvers = {
  releaseId: ({ release }: ProvenanceModel) => release.release_id,
  datasetId: ({ release }: ProvenanceModel) => release.dataset_id,
  title: ({ release }: ProvenanceModel) => release.title,
  publisher: ({ release }: ProvenanceModel) => release.publisher,
  release: ({ release }: ProvenanceModel) => release.edition,
  releasedOn: ({ release }: ProvenanceModel) => release.released_on,
  recordedAt: ({ release }: ProvenanceModel) => release.recorded_at,
  sourceUrl: ({ release }: ProvenanceModel) => release.source_url,
  sha256: ({ release }: ProvenanceModel) => release.sha256,
  fileNature: ({ release }: ProvenanceModel) => release.file_nature,
  licence: ({ release }: ProvenanceModel) => licences[release.licence_id as LicenceId],
  kind: ({ release, modelled }: ProvenanceModel) =>
    modelled && release.kind === 'PUBLISHED' ? 'MODELLED' : release.kind,
};
