import {
  Box,
  CodeXml,
  Database,
  FileText,
  Globe,
  Link2,
  Play,
  type LucideIcon,
} from 'lucide-react';
import type { LinkKind } from '#domain/corpus';

/** How each kind of link looks and is called. */
export const LINK_LOOKS: Record<LinkKind, { readonly icon: LucideIcon; readonly label: string }> = {
  code: { icon: CodeXml, label: 'Code' },
  dataset: { icon: Database, label: 'Dataset' },
  model: { icon: Box, label: 'Model' },
  demo: { icon: Play, label: 'Demo' },
  project: { icon: Globe, label: 'Project page' },
  paper: { icon: FileText, label: 'Paper' },
  other: { icon: Link2, label: 'Link' },
};
