import { defineTemplate, sourceColumn, type TemplateColumn } from './template.js';

const networkCode = {
  name: 'PCN code',
  description: 'ODS code of the primary care network.',
  kind: 'ods-code',
  required: true,
  example: 'U12345',
} as const satisfies TemplateColumn;

/** What a network offers as hub of local care. */
export const hubServiceTemplate = defineTemplate({
  id: 'pcn-hub-services',
  title: 'Services at the hubs of primary care networks',
  description: 'One row a service at the hub of a network. A new file replaces the old one.',
  sector: 'health',
  columns: [
    networkCode,
    {
      name: 'Hub service',
      description: 'Name of the service.',
      kind: 'text',
      required: true,
      example: 'Social prescribing',
    },
    {
      name: 'Sector',
      description: 'Who provides it.',
      kind: 'choice',
      choices: [
        { value: 'HEALTH', meaning: 'The NHS' },
        { value: 'COUNCIL', meaning: 'A council' },
        { value: 'VOLUNTARY_SECTOR', meaning: 'A voluntary or community organisation' },
      ],
      required: true,
      example: 'COUNCIL',
    },
    {
      name: 'Hub category',
      description: 'Kind of service, in words.',
      kind: 'text',
      required: true,
      example: 'Employment support',
    },
    sourceColumn,
  ],
});

/** Who leads a network. */
export const networkLeadershipTemplate = defineTemplate({
  id: 'pcn-leadership',
  title: 'Leadership of primary care networks',
  description: 'One row a network. A new file replaces the old one.',
  sector: 'health',
  columns: [
    networkCode,
    {
      name: 'Lead profession',
      description: "Profession of the clinical director. Never a person's name.",
      kind: 'choice',
      choices: [
        { value: 'GP', meaning: 'General practitioner' },
        { value: 'NURSE', meaning: 'Nurse' },
        { value: 'PHARMACIST', meaning: 'Pharmacist' },
        { value: 'ALLIED_HEALTH_PROFESSIONAL', meaning: 'Allied health professional' },
        { value: 'MANAGER', meaning: 'Manager' },
        { value: 'SHARED', meaning: 'Shared by several professions' },
        { value: 'OTHER', meaning: 'Another profession' },
      ],
      required: true,
      example: 'GP',
    },
    {
      name: 'Borough represented',
      description: 'Whether the council has a seat on the board of the network.',
      kind: 'yes-no',
      required: true,
      example: 'no',
    },
    {
      name: 'Since',
      description: 'Day since which this holds, where known.',
      kind: 'date',
      required: false,
      example: '2025-07-01',
    },
    sourceColumn,
  ],
});

/** Buildings of primary care. */
export const primaryCareSiteTemplate = defineTemplate({
  id: 'primary-care-sites',
  title: 'Primary care estate',
  description:
    'One row a building of primary care, standing or planned. A new file replaces the old one.',
  sector: 'health',
  columns: [
    {
      name: 'Site id',
      description: 'Id of the site: lower case, with hyphens; never changed.',
      kind: 'id',
      required: true,
      example: 'lambeth-new-health-centre',
    },
    {
      name: 'Site name',
      description: 'Name of the building or project.',
      kind: 'text',
      required: true,
      example: 'New health centre',
    },
    {
      name: 'Site code',
      description: 'ODS code of the site, where it has one.',
      kind: 'ods-code',
      required: false,
      example: 'G12345001',
    },
    {
      name: 'Borough code',
      description: 'GSS code of the borough it stands in.',
      kind: 'gss-code',
      required: true,
      example: 'E09000022',
    },
    {
      name: 'Status',
      description: 'How far it has got.',
      kind: 'choice',
      choices: [
        { value: 'PLANNED', meaning: 'Planned' },
        { value: 'UNDER_CONSTRUCTION', meaning: 'Being built' },
        { value: 'OPEN', meaning: 'In use' },
        { value: 'CLOSED', meaning: 'No longer in use' },
      ],
      required: true,
      example: 'PLANNED',
    },
    {
      name: 'Expected opening',
      description: 'Day on which it is to open.',
      kind: 'date',
      required: false,
      example: '2027-09-01',
    },
    {
      name: 'Floor area',
      description: 'Square metres, gross internal.',
      kind: 'count',
      required: false,
      example: '1200',
    },
    {
      name: 'Condition',
      description: 'Grade of the condition survey of the NHS estate.',
      kind: 'choice',
      choices: [
        { value: 'A', meaning: 'As new' },
        { value: 'B', meaning: 'Sound, operationally safe' },
        { value: 'C', meaning: 'Operational, major repair or replacement needed soon' },
        { value: 'D', meaning: 'Inoperable or about to fail' },
      ],
      required: false,
      example: 'B',
    },
    {
      name: 'Year built',
      description: 'Year in which it was built.',
      kind: 'count',
      required: false,
      example: '1974',
    },
    {
      name: 'Practice codes',
      description: 'ODS codes of the practices that use it or are to move in.',
      kind: 'ods-code',
      many: true,
      required: false,
      example: 'G85001',
    },
    sourceColumn,
  ],
});

/** Templates of primary care. */
export const primaryCareTemplates = [
  hubServiceTemplate,
  networkLeadershipTemplate,
  primaryCareSiteTemplate,
];
