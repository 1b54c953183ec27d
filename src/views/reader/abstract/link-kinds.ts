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

/** How each kind of link looks. */
export const LINK_ICONS: Record<LinkKind, LucideIcon> = {
  code: CodeXml,
  dataset: Database,
  model: Box,
  demo: Play,
  project: Globe,
  paper: FileText,
  other: Link2,
};
