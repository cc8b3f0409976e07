package org.shouze.governance.meeting.web;

import org.shouze.governance.meeting.SignInResult;
import org.shouze.platform.kernel.page.Page;

/**
 * How a sign-in on the phone ended (签到结果).
 *
 * @param success whether the person is on record as present
 * @param heading a few words
 * @param sentence what was recorded, or what to do now
 */
record PhoneResultPage(boolean success, String heading, String sentence) implements Page {

    static PhoneResultPage of(SignInResult result) {
        return switch (result) {
            case SignInResult.SignedIn now ->
                new PhoneResultPage(true, "签到成功", now.guest().name() + "，您已签到：" + now.meetingTitle() + "。");
            case SignInResult.AlreadySignedIn before ->
                new PhoneResultPage(
                        true, "已经签到", before.guest().name() + "此前已签到，无需重复操作：" + before.meetingTitle() + "。");
            case SignInResult.NotInvited no ->
                new PhoneResultPage(false, "不在应到名单", "您不在会议“" + no.meetingTitle() + "”的应到名单中，请联系会务人员添加。");
            case SignInResult.NotOpen no ->
                new PhoneResultPage(
                        false,
                        "签到未开放",
                        "会议“" + no.meetingTitle() + "”目前为“" + no.state().label() + "”，不能扫码签到，请联系会务人员。");
            case SignInResult.CodeExpired no -> expired();
        };
    }

    static PhoneResultPage expired() {
        return new PhoneResultPage(false, "签到码已失效", "签到码每半分钟更换一次，会议结束后不再有效。请重新扫描会场屏幕上的二维码。");
    }

    static PhoneResultPage usedPhone() {
        return new PhoneResultPage(false, "本机已签到", "这部手机已为一位参会人员签到。其他人员请用本人手机扫码，或请会务人员代签。");
    }

    @Override
    public String title() {
        return heading;
    }

    @Override
    public boolean framed() {
        return false;
    }
}
