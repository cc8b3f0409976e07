-- 100 units with 50 obligations over five years each, 10,000 people, 50,000 records that prove something.
-- Run by the tables' owner right after set-up: the bureau and its administrator are there, nothing else.
SELECT setseed(0.27);

CREATE TEMP TABLE unit_of AS
SELECT 0 AS n, id FROM organization.unit
UNION ALL
SELECT n, uuidv7() FROM generate_series(1, 99) AS n;

-- Nine institutions below the bureau, ten places below each of them.
INSERT INTO organization.unit (id, unit_id, parent_id, name, kind, position, created_at)
SELECT u.id, u.id, parent.id, CASE WHEN u.n < 10 THEN '云溪区第' || u.n || '文化中心' ELSE '云溪区第' || u.n || '文化站' END,
       'SUBORDINATE', u.n, now()
FROM unit_of u
JOIN unit_of parent ON parent.n = CASE WHEN u.n < 10 THEN 0 ELSE (u.n - 10) / 10 + 1 END
WHERE u.n > 0
ORDER BY u.n;

INSERT INTO organization.section (id, unit_id, name, position)
SELECT uuidv7(), u.id, s.name, s.position::int
FROM unit_of u, unnest(ARRAY ['办公室', '信息科', '财务科', '人事科', '业务科']) WITH ORDINALITY AS s (name, position);

CREATE TEMP TABLE words AS
SELECT string_to_array('赵 钱 孙 李 周 吴 郑 王 冯 陈 褚 卫 蒋 沈 韩 杨 朱 秦 尤 许 何 吕 施 张 孔 曹 严 华 金 魏 陶 姜 欧阳 司马 上官 诸葛', ' ') AS surnames,
       string_to_array('子涵 雨桐 明远 思齐 嘉禾 一鸣 知秋 若川 繁星 清 岚 书恒 静怡 文博 晓峰 建国 秀英 志强 丽华 浩然 宇航 欣妍 国栋 海燕 春生 玉兰 向阳 鹏 磊 静', ' ') AS given;

-- Half of all people work in the bureau itself: its list is as long as a list of people gets.
CREATE TEMP TABLE person_of AS
SELECT u.n AS unit, k, uuidv7() AS id,
       w.surnames[1 + floor(random() * cardinality(w.surnames))::int] || w.given[1 + floor(random() * cardinality(w.given))::int] AS name
FROM words w, unit_of u, generate_series(1, CASE WHEN u.n = 0 THEN 5050 ELSE 50 END) AS k;

INSERT INTO organization.person (id, unit_id, section_id, name, title, employee_no, phone, technical_post, joined_on, created_at)
SELECT p.id, u.id, s.id, p.name, (ARRAY ['科长', '副科长', '科员', '一级主任科员', '工程师'])[1 + p.k % 5],
       'Y' || lpad(p.unit::text, 3, '0') || lpad(p.k::text, 5, '0'), '', p.k % 7 = 0, date '2015-01-01' + p.k % 2000, now()
FROM person_of p
JOIN unit_of u ON u.n = p.unit
JOIN organization.section s ON s.unit_id = u.id AND s.position = 1 + p.k % 5;

CREATE TEMP TABLE post_of AS
SELECT p.unit, post.role, post.post, post.label, p.id AS person_id, p.name, uuidv7() AS id
FROM person_of p
JOIN (VALUES (1, 'leader', 'LEADER', '组长'), (2, 'deputy', 'DEPUTY', '副组长'), (3, 'deputy', 'DEPUTY', '副组长'),
             (4, 'office-director', 'OFFICE_DIRECTOR', '办公室主任'), (5, 'security-officer', 'SECURITY_OFFICER', '网络安全员'),
             (6, 'liaison', 'LIAISON', '网络安全联络员')) AS post (k, role, post, label) ON post.k = p.k;

INSERT INTO organization.appointment (id, unit_id, person_id, post, field, document, valid_from, recorded_at)
SELECT h.id, u.id, h.person_id, h.post, CASE WHEN h.post = 'DEPUTY' THEN '信息化' ELSE '' END, '云文旅发〔2020〕1号',
       make_date(:year - 6, 1, 1), now()
FROM post_of h JOIN unit_of u ON u.n = h.unit;

UPDATE identity.account SET person_id = (SELECT person_id FROM post_of WHERE unit = 0 AND role = 'office-director');

CREATE TEMP TABLE plan_of AS SELECT n AS unit, id AS unit_id, uuidv7() AS id FROM unit_of;

INSERT INTO plan.plan (id, unit_id, title, issuer, number, dated, file_id, state, version_no, uploaded_at, effective_on, adopted_at,
                       adopted_by, approver)
SELECT id, unit_id, '网络安全工作方案', '云溪区文化和旅游局', '云文旅发〔' || :year - 4 || '〕3号', :year - 4 || '年1月1日', uuidv7(), 'ADOPTED', 1,
       now(), make_date(:year - 4, 1, 1), now(), '局办公室', '局党组'
FROM plan_of;

-- k is the obligation's place in the plan; the first 38 answer the rows M01 to M38.
CREATE TEMP TABLE obligation_of AS
SELECT p.unit, p.unit_id, p.id AS plan_id, k, uuidv7() AS id,
       CASE WHEN k <= 38 THEN 'M' || lpad(k::text, 2, '0') END AS row_code,
       (ARRAY ['leader', 'office-director', 'security-officer', 'liaison', 'office-director'])[1 + k % 5] AS role,
       1 + k % 12 AS month
FROM plan_of p, generate_series(1, 50) AS k;

INSERT INTO obligation.obligation (id, unit_id, plan_id, plan_key, position, clause_number, clause_heading, sentence, title, row_code,
                                   area, responsible, cadence, at_least, due_days, valid_from, scheduled_from, recorded_at)
SELECT o.id, o.unit_id, o.plan_id, 'o' || o.k, o.k, '（' || o.k || '）', '重点任务',
       '每年' || o.month || '月20日前由责任人组织完成第' || o.k || '项网络安全工作，并将开展情况、发现的问题和整改结果报领导小组办公室备案。',
       (ARRAY ['召开网络安全专题会议', '签订网络安全责任书', '修订网络安全应急预案', '组织应急实战演练', '开展重要信息系统安全自查',
               '反馈网络安全通报', '组织网络安全宣传周', '完成专业技术人员培训', '报送网络安全工作总结', '更新国产化替代台账'])[1 + o.k % 10] || '（' || o.k || '）',
       o.row_code,
       CASE WHEN o.k <= 3 THEN 'RESPONSIBILITY' WHEN o.k <= 6 THEN 'MEETING' WHEN o.k IN (7, 8, 33, 34, 35) THEN 'EMERGENCY'
            WHEN o.k IN (9, 10, 12, 13, 14) THEN 'INSPECTION' WHEN o.k BETWEEN 15 AND 18 THEN 'TRAINING'
            WHEN o.k IN (11, 19, 20) THEN 'REPORTING' WHEN o.k BETWEEN 21 AND 25 THEN 'CONTENT'
            WHEN o.k BETWEEN 26 AND 32 THEN 'PROTECTION' WHEN o.k BETWEEN 36 AND 38 THEN 'SUBSTITUTION' ELSE 'OTHER' END,
       ARRAY [o.role], 'yearly', 1, ARRAY [lpad(o.month::text, 2, '0') || '-20'],
       make_date(:year - 4, 1, 1), make_date(:year - 4, 1, 1), now()
FROM obligation_of o;

INSERT INTO obligation.plan_place (unit_id, plan_id, plan_key, obligation_id)
SELECT unit_id, plan_id, 'o' || k, id FROM obligation_of;

CREATE TEMP TABLE occurrence_of AS
SELECT o.*, y.year, uuidv7() AS occurrence_id, h.id AS appointment_id, h.person_id, h.name, h.label,
       make_date(y.year, o.month, 20) AS due_on
FROM obligation_of o, generate_series(:year - 4, :year) AS y (year), post_of h
WHERE h.unit = o.unit AND h.role = o.role;

-- Whatever was due by today has its proofs, but for one in twenty of this year.
CREATE TEMP TABLE proven AS
SELECT row_number() OVER (ORDER BY occurrence_id) - 1 AS n, * FROM occurrence_of
WHERE due_on < current_date AND (year < :year OR (unit + k) % 20 > 0);

CREATE TEMP TABLE evidence_of AS
SELECT p.unit_id, p.k, p.row_code, p.occurrence_id, uuidv7() AS id, p.due_on - (i / (SELECT count(*) FROM proven))::int - 1 AS effective_on
FROM generate_series(0, 49999) AS i JOIN proven p ON p.n = i % (SELECT count(*) FROM proven);

CREATE TEMP TABLE done AS
SELECT occurrence_id, count(*) AS proofs, min(effective_on) AS done_on FROM evidence_of GROUP BY occurrence_id;

INSERT INTO obligation.occurrence (id, unit_id, obligation_id, period_key, period_first, period_last, responsible_key, post, person_id,
                                   person_name, appointment_id, frozen, at_least, due_on, due_reason, proofs, done_on, created_at)
SELECT o.occurrence_id, o.unit_id, o.id, o.year::text, make_date(o.year, 1, 1), make_date(o.year, 12, 31), o.role, o.label, o.person_id,
       o.name, o.appointment_id, true, 1, o.due_on, '方案规定的日期', coalesce(d.proofs, 0), d.done_on, now()
FROM occurrence_of o LEFT JOIN done d USING (occurrence_id);

INSERT INTO obligation.evidence (id, unit_id, source_type, source_id, row_code, occurrence_id, effective_on, title, recorded_by, recorded_at)
SELECT id, unit_id, 'bench', uuidv7(), row_code, CASE WHEN row_code IS NULL THEN occurrence_id END, effective_on,
       '第' || k || '项工作完成情况材料', '局办公室', effective_on + time '09:00' FROM evidence_of;

INSERT INTO obligation.proof (unit_id, occurrence_id, evidence_id) SELECT unit_id, occurrence_id, id FROM evidence_of;

CREATE TEMP TABLE meeting_of AS
SELECT u.id AS unit_id, uuidv7() AS id, h.person_id, h.name, make_date(y.year, q * 3, 10) + time '09:00' AS starts_at, q
FROM unit_of u, generate_series(:year - 4, :year) AS y (year), generate_series(1, 4) AS q, post_of h
WHERE h.unit = u.n AND h.role = 'leader';

INSERT INTO meeting.meeting (id, unit_id, kind, state, title, starts_at, ends_at, place, chair_id, chair_name, organiser_name, created_at)
SELECT id, unit_id, 'QUARTERLY', CASE WHEN starts_at < current_date THEN 'HELD' ELSE 'PLANNED' END, '第' || q || '季度网络安全工作会议',
       starts_at, CASE WHEN starts_at < current_date THEN starts_at + interval '1 hour' END, '三楼会议室', person_id, name, '局办公室', now()
FROM meeting_of;

INSERT INTO meeting.invitation (meeting_id, unit_id, person_id, person_unit_id, person_name, position)
SELECT m.id, m.unit_id, p.id, m.unit_id, p.name, p.k
FROM meeting_of m JOIN unit_of u ON u.id = m.unit_id JOIN person_of p ON p.unit = u.n AND p.k <= 8;
