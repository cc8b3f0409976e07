CREATE SCHEMA indicator;

-- The catalogue (指标目录): a changed formula or target is a new row with a later first day, never an update.
CREATE TABLE indicator.catalogue
(
    code        text NOT NULL CHECK (code ~ '^K[0-9]{2}$'),
    valid_from  date NOT NULL,
    valid_to    date,
    name        text NOT NULL,
    formula     text NOT NULL,
    op          text NOT NULL CHECK (op IN ('>=', '>', '<=', '<', '=')),
    target      numeric,
    unit        text NOT NULL,
    area        text NOT NULL,
    mission_rows text[] NOT NULL,
    target_row  text NOT NULL,
    or_rising   boolean NOT NULL DEFAULT false,
    basis       text NOT NULL,
    from_memory boolean NOT NULL,
    PRIMARY KEY (code, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
);
COMMENT ON COLUMN indicator.catalogue.target IS 'the default where the plan names none; null: only the plan can set it';
COMMENT ON COLUMN indicator.catalogue.target_row IS 'the row whose target in the plan replaces the default; empty for none';
COMMENT ON COLUMN indicator.catalogue.or_rising IS 'also passes below the target when above the year before';
COMMENT ON COLUMN indicator.catalogue.from_memory IS 'written from professional knowledge, not confirmed against a text';

INSERT INTO indicator.catalogue
    (code, valid_from, name, formula, op, target, unit, area, mission_rows, target_row, or_rising, basis, from_memory)
VALUES
    ('K01', '2017-08-15', '第一责任人专题会议', '年度内由第一责任人（组长）主持召开、听取网络安全整体情况汇报的专题会议次数', '>=', 1, '次',
     '会议与保障', '{M04}', 'M04', false, '单位网络安全工作方案：主要负责人每年组织召开一次专题会议', false),
    ('K02', '2017-08-15', '直接责任人季度听取汇报', '已听取汇报的“人·季度”数 ÷ 应听取汇报的“人·季度”数 × 100%；每位副组长每季度一次', '>=', 100, '%',
     '会议与保障', '{M05}', 'M05', false, '单位网络安全工作方案：直接责任人每季度听取一次分管领域汇报', false),
    ('K03', '2017-08-15', '领导小组岗位齐全', '领导小组及办公室应设而空缺的岗位数，加上在任但未登记任职文件的岗位数', '=', 0, '个',
     '责任体系', '{M01}', 'M01', false, '单位网络安全工作方案：领导小组及办公室组成', false),
    ('K04', '2017-08-15', '经费科目覆盖', '六类经费科目中已编列预算或作出无支出说明的科目数', '>=', 6, '类',
     '会议与保障', '{M06}', 'M06', false, '单位网络安全工作方案：保障网络安全经费', false),
    ('K05', '2017-08-15', '应急预案年度更新', '年度内制定或修订并印发的网络安全事件应急预案数', '>=', 1, '份',
     '应急与值守', '{M07}', 'M07', false, '单位网络安全工作方案：每年制定并组织实施应急预案', false),
    ('K06', '2017-08-15', '应急实战演练', '年度内开展并形成总结报告的应急演练次数', '>=', 1, '次',
     '应急与值守', '{M08}', 'M08', false, '单位网络安全工作方案：每年至少开展一次实战演练', false),
    ('K07', '2017-08-15', '通报处置反馈率', '在规定时限内处置并反馈的通报数 ÷ 收到的通报数 × 100%；未收到通报时不适用', '>=', 95, '%',
     '通报与检查', '{M09}', 'M09', false, '单位网络安全工作方案：风险事件和漏洞处置反馈率', false),
    ('K08', '2017-08-15', '系统变更报备率', '已书面报备的系统新增、关闭和重大变更数 ÷ 全部变更数 × 100%；无变更时不适用', '>=', 100, '%',
     '通报与检查', '{M10}', 'M10', false, '单位网络安全工作方案：系统新增、关闭或重大变更书面报备', false),
    ('K09', '2017-08-15', '网络安全检查覆盖率', '已检查并报送结果的单位数 ÷ 局机关和局属单位数 × 100%', '>=', 100, '%',
     '通报与检查', '{M12}', 'M12', false, '单位网络安全工作方案：对局机关及局属单位开展检查', false),
    ('K10', '2017-08-15', '全员人均培训学时', '全体在职人员学时之和 ÷ 在职人数（按年末人数）', '>=', 4, '学时',
     '宣传与培训', '{M16}', 'M16', false, '单位网络安全工作方案：在职人员人均每年不少于 4 学时', false),
    ('K11', '2017-08-15', '专业技术岗位人均学时', '网络安全专业技术岗位人员学时之和 ÷ 专业技术岗位人数', '>=', 8, '学时',
     '宣传与培训', '{M17}', 'M17', false, '单位网络安全工作方案：专业技术岗位人均每年不少于 8 学时', false),
    ('K12', '2017-08-15', '专业技术岗位持证占比', '持有网络安全专业资质的人数 ÷ 专业技术岗位人数 × 100%；达到目标，或虽未达到但高于上年，均为达标', '>=', 60, '%',
     '宣传与培训', '{M18}', 'M18', true, '单位网络安全工作方案：持证人员达到 60% 以上，或虽未达到 60% 但逐年提高', false),
    ('K13', '2017-08-15', '网络安全宣传周', '开展活动并按时报送总结或信息的宣传周次数', '>=', 1, '次',
     '宣传与培训', '{M15}', 'M15', false, '单位网络安全工作方案：开展网络安全宣传周活动并报送总结', false),
    ('K14', '2017-08-15', '国产化采购占比', '年度国产化产品采购支出 ÷ 同类采购支出 × 100%；台账完整、替代计划有时间表。目标值由方案或上级下达', '>=', NULL, '%',
     '国产化替代', '{M36,M37,M38}', 'M38', false, '单位网络安全工作方案：国产化采购支出比例达到要求', false),
    ('K15', '2017-08-15', '信息内容安全', '发布违法信息的条数，加上三审三校记录不完整的发布条数', '=', 0, '条',
     '信息发布', '{M21,M22}', 'M22', false, '单位网络安全工作方案：信息内容管理；《网络信息内容生态治理规定》（国家互联网信息办公室令第5号）', false),
    ('K16', '2017-08-15', '重大事项应报未报', '应当报告而未报告的网络安全重大事项数', '=', 0, '件',
     '信息与报告', '{M20}', 'M20', false, '单位网络安全工作方案：重大事项及时报告', false),
    ('K17', '2017-08-15', '年度工作报告', '在规定日期前报送的年度网络安全工作报告数', '>=', 1, '份',
     '信息与报告', '{M19}', 'M19', false, '单位网络安全工作方案：每年报送年度网络安全工作报告', false),
    ('K18', '2017-08-15', '终端防护覆盖率', '安装正版杀毒软件且状态正常的计算机数 ÷ 登记的计算机数 × 100%；并已部署防火墙', '>=', 100, '%',
     '防护与监测', '{M30,M31}', 'M31', false, '单位网络安全工作方案：防火墙和正版杀毒软件', false),
    ('K19', '2017-08-15', '超期未整改隐患', '超过整改期限仍未销号的隐患数', '=', 0, '个',
     '通报与检查', '{M14}', 'M14', false, '单位网络安全工作方案：定期自查，隐患清零', false),
    ('K20', '2017-08-15', '等级保护落实率', '按期完成定级备案和等级测评的系统数 ÷ 应备案、应测评的系统数 × 100%', '>=', 100, '%',
     '防护与监测', '{}', '', false, '通行考核做法；未对照原文核实', true),
    ('K21', '2017-08-15', '否决及扣分事项', '被上级通报、网页被篡改、信息泄露、迟报等事项数', '=', 0, '项',
     '责任体系', '{}', '', false, '通行考核做法；未对照原文核实', true);

REVOKE INSERT, UPDATE, DELETE ON indicator.catalogue FROM shouze_app;

-- Where each indicator of a unit stood on a day (每日快照); facts, appended once a day.
CREATE TABLE indicator.snapshot
(
    unit_id     uuid NOT NULL,
    code        text NOT NULL,
    day         date NOT NULL,
    value       numeric,
    numerator   numeric,
    denominator numeric,
    op          text NOT NULL,
    target      numeric,
    state       text NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (unit_id, code, day)
);
CREATE INDEX snapshot_by_day ON indicator.snapshot (unit_id, day);
CALL kernel.protect('indicator.snapshot');
REVOKE UPDATE, DELETE ON indicator.snapshot FROM shouze_app;
