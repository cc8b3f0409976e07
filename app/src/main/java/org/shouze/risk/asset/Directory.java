package org.shouze.risk.asset;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shouze.platform.organization.PersonView;
import org.shouze.platform.organization.SectionView;

/** The people and sections of a unit that assets may name (人员科室对照). */
record Directory(
        Map<UUID, PersonView> people, Map<String, List<PersonView>> named, Map<String, SectionView> sections) {}
